import type { ArticleHead } from '../../src/model/article.ts'

/** The head of a well-described article, with what the test changes. */
export function headOf(fields: Partial<ArticleHead> = {}): ArticleHead {
  return {
    id: 'k3f9',
    slug: 'trump-putin-agree',
    title: 'Trump, Putin agree to partial ceasefire',
    standfirst: null,
    authors: ['Michael Birnbaum', 'Cat Zakrzewski', 'Mary Ilyushina'],
    section: 'World Review',
    tags: [],
    source: 'The Washington Post',
    published: '2025-03-19',
    lang: 'en',
    dir: 'ltr',
    words: 900,
    byline: null,
    updated: null,
    canonical: null,
    outline: [],
    ...fields,
  }
}

/** The head of an article of which only a title is known. */
export function bareHeadOf(fields: Partial<ArticleHead> = {}): ArticleHead {
  return headOf({ authors: [], section: null, source: null, published: null, ...fields })
}
