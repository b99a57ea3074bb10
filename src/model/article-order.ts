import type { ArticleSummary } from './article.ts'

/** By code unit, so that every machine and language sorts alike. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The library's own order: newest first, undated last, then by title, then by id. */
export function compareNewestFirst(a: ArticleSummary, b: ArticleSummary): number {
  if (a.published !== b.published) {
    if (a.published === null) return 1
    if (b.published === null) return -1
    return compareCodeUnits(b.published, a.published)
  }
  return compareCodeUnits(a.title, b.title) || compareCodeUnits(a.id, b.id)
}
