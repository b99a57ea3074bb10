import type { ArticleHead } from '../../model/article.ts'
import { scriptJson } from './document.ts'

/** What the page's own address adds; null when the library has no public one. */
export type JsonLdOptions = { readonly url: string | null }

/**
 * An article in the words of schema.org: a `NewsArticle` where it appeared in a publication, else an
 * `Article`. Without the body, which the page has as text already. Dates are as precise as the seed
 * says: schema.org's `Date` is ISO 8601, which knows years and months.
 */
export function articleJsonLd(head: ArticleHead, { url }: JsonLdOptions): Record<string, unknown> {
  return withoutAbsent({
    '@context': 'https://schema.org',
    '@type': head.source === null ? 'Article' : 'NewsArticle',
    headline: head.title,
    description: head.standfirst,
    author: listOrNull(head.authors.map((name) => ({ '@type': 'Person', name }))),
    publisher: head.source === null ? null : { '@type': 'Organization', name: head.source },
    articleSection: head.section,
    keywords: listOrNull(head.tags),
    datePublished: head.published,
    dateModified: head.updated,
    inLanguage: head.lang,
    wordCount: head.words,
    url,
    // The offprint is a copy: this is what it was made from.
    isBasedOn: head.canonical,
  })
}

/** The same as a data block of HTML (4.12.1), which no policy has to allow because nothing runs it. */
export function jsonLdScript(value: Record<string, unknown>): string {
  return `<script type="application/ld+json">${scriptJson(value)}</script>`
}

function listOrNull<Kind>(list: readonly Kind[]): readonly Kind[] | null {
  return list.length === 0 ? null : list
}

function withoutAbsent(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))
}
