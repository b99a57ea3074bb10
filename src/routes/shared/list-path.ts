import { listPagePath } from '../../model/permalink.ts'

/**
 * The address of a page of a list. Without a query it is the prerendered page, so that links are the
 * same with and without scripts; with one, `?q=…&page=…` on the list's own URL.
 */
export function listAddress(path: string, q: string, page: number = 1): string {
  if (q === '') return listPagePath(path, page)
  const params = new URLSearchParams({ q })
  if (page > 1) params.set('page', String(page))
  return `${path}?${params}`
}

/** A page as the URL says it: whole numbers from 1; anything else is the first. */
export function pageNumber(text: string | null | undefined): number {
  const page = Number(text ?? 1)
  return Number.isInteger(page) && page > 0 ? page : 1
}
