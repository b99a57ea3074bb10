import type { PageData } from './page.ts'
import { NOTEBOOK_PATH, PROBLEMS_PATH, SEARCH_PATH, SETTINGS_PATH, SHELF_PATH } from './permalink.ts'

/** What the pages without data of their own are called. */
export const PAGE_NAMES: Readonly<Record<string, string>> = {
  [SEARCH_PATH]: 'Search',
  [SHELF_PATH]: 'Shelf',
  [NOTEBOOK_PATH]: 'Notebook',
  [SETTINGS_PATH]: 'Settings',
  [PROBLEMS_PATH]: 'Problems',
}

/** `World Review · My library`; the library's own name alone on its first page. */
export function pageTitle(library: string, name: string | null): string {
  return name === null ? library : `${name} · ${library}`
}

/** The title that a page is served with: the same that its route sets in the browser. */
export function titleOf(path: string, page: PageData): string {
  const name =
    page.article?.head.title ??
    (page.original ? `Original: ${page.original.head.title}` : undefined) ??
    (page.listing ? page.listing.label : (PAGE_NAMES[path] ?? 'Page not found'))
  const number = page.listing && page.listing.page > 1 ? `Page ${page.listing.page}` : null
  return pageTitle(page.root.name, [name, number].filter((part) => part !== null).join(', ') || null)
}
