import type { FeedLibrary } from '../../../src/ingest/bundle/feeds.ts'
import type { ArticleHead } from '../../../src/model/article.ts'
import { type ArticleFile, LIBRARY_VERSION } from '../../../src/model/library-files.ts'

/** An article's head with nothing but a name, and what the test says. */
export function headOf(fields: Partial<ArticleHead> & Pick<ArticleHead, 'id'>): ArticleHead {
  return {
    slug: fields.id,
    title: fields.id,
    standfirst: null,
    authors: [],
    section: null,
    tags: [],
    source: null,
    published: null,
    lang: 'en',
    dir: 'ltr',
    words: 1,
    byline: null,
    updated: null,
    canonical: null,
    outline: [],
    ...fields,
  }
}

/** A library of these articles, in this order. */
export function feedLibraryOf(
  articles: readonly (Partial<ArticleHead> & Pick<ArticleHead, 'id'> & { readonly html?: string })[],
): FeedLibrary {
  const files = articles.map(
    ({ html = '<p id="b-a">Text.</p>', ...fields }): ArticleFile => ({
      version: LIBRARY_VERSION,
      head: headOf(fields),
      html,
    }),
  )
  return {
    root: { library: 'lib1', name: 'The back room' },
    cards: files.map(({ head }) => head),
    articleFile: (id) => files.find(({ head }) => head.id === id) ?? { html: '' },
  }
}
