import type { ArticleHead } from './article.ts'

/** What the page's own address adds; null when the library has no public one. */
export type JsonLdOptions = { readonly url: string | null }

type Named = { readonly '@type': 'Person' | 'Organization'; readonly name: string }

/** The words of schema.org that an article is described in. What it has not is absent. */
export type ArticleJsonLd = {
  readonly '@context': 'https://schema.org'
  readonly '@type': 'Article' | 'NewsArticle'
  readonly headline: string
  readonly description?: string
  readonly author?: readonly Named[]
  readonly publisher?: Named
  readonly articleSection?: string
  readonly keywords?: readonly string[]
  readonly datePublished?: string
  readonly dateModified?: string
  readonly inLanguage: string
  readonly wordCount: number
  readonly url?: string
  readonly isBasedOn?: string
}

/**
 * What schema.org has no word for, and an article's page says apart. Empty is absent; the slug stands
 * in the page's address, and a byline in the names that were read from it, where there are any.
 */
export type HeadBeside = Pick<ArticleHead, 'id'> &
  Partial<Pick<ArticleHead, 'dir' | 'byline' | 'outline' | 'copies' | 'alternates'>>

/**
 * An article in the words of schema.org: a `NewsArticle` where it appeared in a publication, else an
 * `Article`. Without the body, which the page has as text already. Dates are as precise as the seed
 * says: schema.org's `Date` is ISO 8601, which knows years and months.
 */
export function articleJsonLd(head: ArticleHead, { url }: JsonLdOptions): ArticleJsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': head.source === null ? 'Article' : 'NewsArticle',
    headline: head.title,
    ...present('description', head.standfirst),
    ...some(
      'author',
      head.authors.map((name): Named => ({ '@type': 'Person', name })),
    ),
    ...present('publisher', head.source === null ? null : ({ '@type': 'Organization', name: head.source } as const)),
    ...present('articleSection', head.section),
    ...some('keywords', head.tags),
    ...present('datePublished', head.published),
    ...present('dateModified', head.updated),
    inLanguage: head.lang,
    wordCount: head.words,
    ...present('url', url),
    // The offprint is a copy: this is what it was made from.
    ...present('isBasedOn', head.canonical),
  }
}

/** The rest of the head, so that an article's page says nothing twice. */
export function headBeside({ id, dir, authors, byline, outline, copies, alternates }: ArticleHead): HeadBeside {
  return {
    id,
    ...(dir === 'ltr' ? {} : { dir }),
    ...present('byline', authors.length > 0 ? null : byline),
    ...some('outline', outline),
    ...present('copies', copies ?? null),
    ...present('alternates', alternates ?? null),
  }
}

/** The whole head again, of what `articleJsonLd` and `headBeside` made of it. */
export function headOfJsonLd(said: ArticleJsonLd, beside: HeadBeside, slug: string): ArticleHead {
  const { id, dir = 'ltr', byline = null, outline = [], copies, alternates } = beside
  return {
    id,
    slug,
    title: said.headline,
    standfirst: said.description ?? null,
    authors: (said.author ?? []).map(({ name }) => name),
    section: said.articleSection ?? null,
    tags: said.keywords ?? [],
    source: said.publisher?.name ?? null,
    published: said.datePublished ?? null,
    lang: said.inLanguage,
    dir,
    words: said.wordCount,
    ...present('copies', copies ?? null),
    byline,
    updated: said.dateModified ?? null,
    canonical: said.isBasedOn ?? null,
    outline,
    ...present('alternates', alternates ?? null),
  }
}

function present<Key extends string, Value>(key: Key, value: Value | null): { readonly [key in Key]?: Value } {
  return value === null ? {} : ({ [key]: value } as { readonly [key in Key]?: Value }) // the one key
}

function some<Key extends string, Value>(
  key: Key,
  list: readonly Value[],
): { readonly [key in Key]?: readonly Value[] } {
  return present(key, list.length === 0 ? null : list)
}
