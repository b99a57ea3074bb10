import type { ArticleHead } from '../model/article.ts'
import { type CslName, parseName } from './names.ts'

/** Year, month and day, as many as are known. */
export type CslDate = { readonly 'date-parts': readonly [readonly number[]] }

/** One entry of CSL-JSON (Citation Style Language 1.0.2), the form that every other citation is made from. */
export type CslItem = {
  readonly id: string
  readonly type: 'article-newspaper' | 'webpage'
  readonly title: string
  readonly author?: readonly CslName[]
  readonly 'container-title'?: string
  readonly issued?: CslDate
  readonly URL?: string
  readonly accessed?: CslDate
  readonly language: string
  readonly abstract?: string
}

/** Where a citation points, and when. */
export type CitationContext = {
  /** The article's address in this library: taken where the article names none it first had; null for none. */
  readonly url: string | null
  /** The day it was read, ISO 8601; null leaves it out. */
  readonly accessed: string | null
}

/** The calendar date as printed, whatever the zone, to the precision it has; null for what is no date. */
export function dateParts(date: string | null): number[] | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '')
  if (!match) return null
  return match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]))
}

function cslDate(date: string | null): CslDate | null {
  const parts = dateParts(date)
  return parts === null ? null : { 'date-parts': [parts] }
}

/** An article as a CSL-JSON item. */
export function cslItem(head: ArticleHead, { url, accessed }: CitationContext): CslItem {
  const issued = cslDate(head.published)
  const address = head.canonical ?? url
  const read = address === null ? null : cslDate(accessed)
  return {
    id: head.slug,
    type: head.source === null ? 'webpage' : 'article-newspaper',
    title: head.title,
    ...(head.authors.length === 0 ? {} : { author: head.authors.map(parseName) }),
    ...(head.source === null ? {} : { 'container-title': head.source }),
    ...(issued === null ? {} : { issued }),
    ...(address === null ? {} : { URL: address }),
    ...(read === null ? {} : { accessed: read }),
    language: head.lang,
    ...(head.standfirst === null ? {} : { abstract: head.standfirst }),
  }
}
