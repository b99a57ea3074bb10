import type { ArticleHead } from '../../src/model/article.ts'

/** An article's head with everything on it; override what a test is about. */
export function makeHead(change: Partial<ArticleHead> = {}): ArticleHead {
  return {
    id: 'a1',
    slug: 'a-title',
    title: 'A title',
    standfirst: 'What it says below.',
    authors: ['Ada', 'Ben'],
    section: 'World',
    tags: [],
    source: 'The Paper',
    published: '2025-03-19',
    lang: 'en',
    dir: 'ltr',
    words: 1428, // six minutes
    byline: 'By Ada and Ben',
    updated: null,
    canonical: null,
    outline: [],
    ...change,
  }
}
