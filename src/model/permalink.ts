import type { ViewFacet } from './facet.ts'

/*
 * Every URL of the site, as a path from the library's root. Canonical URLs end in `/`.
 * A bookmark made today must open in ten years: change nothing here without a redirect.
 */

const VIEW_SEGMENTS: { readonly [facet in ViewFacet]: string } = {
  section: 'sections',
  author: 'authors',
  source: 'sources',
  tag: 'tags',
}

/** The value of `/dates/:yyyy` for articles without a date. */
export const UNDATED = 'undated'

export const LIBRARY_PATH = '/'
export const SEARCH_PATH = '/search/'
export const SHELF_PATH = '/shelf/'
export const NOTEBOOK_PATH = '/notebook/'
export const SETTINGS_PATH = '/settings/'
export const PROBLEMS_PATH = '/problems/'

export function articlePath(slug: string): string {
  return `/articles/${slug}/`
}

/** @param path of an article's page */
export function slugOfArticle(path: string): string {
  return path.split('/')[2] ?? ''
}

export function originalPath(slug: string): string {
  return `/articles/${slug}/original/`
}

/** @param slug the facet value's slug, not its label */
export function viewPath(facet: ViewFacet, slug: string): string {
  return `/${VIEW_SEGMENTS[facet]}/${slug}/`
}

/** @param date `2025`, `2025-03` or `undated` */
export function datePath(date: string): string {
  return `/dates/${date.replace('-', '/')}/`
}

/** The nth page of a list, from 1; the first page is the list's own URL. */
export function listPagePath(listPath: string, page: number): string {
  return page <= 1 ? listPath : `${listPath}pages/${page}/`
}

/** The canonical form of a page's path that names its file, as links from a file list do: `…/index.html` is `…/`. */
export function withoutIndex(pathname: string): string {
  return pathname.replace(/\/index\.html$/, '/')
}

/** The canonical form of a page's path: with its slash. */
export function canonicalPath(pathname: string): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`
}

/** The element id, and so the fragment, of a block. */
export function blockAnchor(block: string): string {
  return `b-${block}`
}

/** Offsets in UTF-16 code units into the block's text. */
export type PassageAnchor = { readonly block: string; readonly start: number; readonly end: number }

export function passageAnchor({ block, start, end }: PassageAnchor): string {
  return `b-${block}.${start}-${end}`
}

/**
 * Reads `#b-ID` and `#b-ID.START-END`, with or without the `#`; null for any other fragment. A text
 * directive (`:~:text=`) may follow: browsers that do not know it leave it in place.
 */
export function parseAnchor(fragment: string): { block: string; range: { start: number; end: number } | null } | null {
  const match = /^#?b-([a-z0-9]+(?:-\d+)?)(?:\.(\d+)-(\d+))?(?::~:.*)?$/s.exec(fragment)
  if (!match?.[1]) return null
  const range = match[2] === undefined ? null : { start: Number(match[2]), end: Number(match[3]) }
  return { block: match[1], range: range && range.end > range.start ? range : null }
}
