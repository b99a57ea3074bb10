import type { CslItem } from '../../src/export/csl.ts'

/** A CSL item with what a test is about. */
export function itemOf(fields: Partial<CslItem> & { readonly title: string }): CslItem {
  return { id: 'x', type: 'article-newspaper', language: 'en', ...fields }
}

export const dateOf = (...parts: readonly number[]) => ({ 'date-parts': [parts] }) as const

/** So many people with names that tell them apart. */
export function people(count: number) {
  return Array.from({ length: count }, (_, nth) => ({
    family: `Family${String.fromCharCode(65 + nth)}`,
    given: 'Ada Beth',
  }))
}
