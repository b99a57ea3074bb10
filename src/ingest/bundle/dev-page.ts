import { canonicalPath } from '../../model/permalink.ts'
import { scriptJson } from './document.ts'
import type { EmittedLibrary } from './emit.ts'
import { type PageTask, pageTasks } from './prerender-pages.ts'
import { redirectsOf } from './redirects.ts'

/** What stands at a path of the library in development: a page to fill, or another path to go on to. */
export type DevPage = { readonly page: PageTask['page'] } | { readonly location: string }

/**
 * Finds pages by path, from the root. The pages are gone through once, at the first question.
 * @returns a function that gives null for a path where nothing stands
 */
export function devPages(library: EmittedLibrary): (path: string) => DevPage | null {
  let pages: Map<string, DevPage> | null = null
  const gather = () =>
    new Map<string, DevPage>([
      ...redirectsOf(library).map(({ from, to }) => [from, { location: to }] as const),
      ...[...pageTasks(library)].map(({ path, page }) => [path, { page }] as const),
    ])
  return (path) => {
    pages ??= gather()
    return pages.get(canonicalPath(path)) ?? null
  }
}

/**
 * The app's `index.html` with what a built page carries. The body stands in a template, as the app
 * renders the markup itself here.
 */
export function fillIndex(index: string, { html, ...data }: PageTask['page']): string {
  const body = html === undefined ? '' : `<template data-article-body>${html}</template>\n`
  const script = `<script type="application/json" id="offprint-page">${scriptJson(data)}</script>\n`
  return index.replace('</body>', () => `${body}${script}</body>`)
}
