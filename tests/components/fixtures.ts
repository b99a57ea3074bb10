import type { ArticleHead } from '../../src/model/article.ts'
import type { Highlight } from '../../src/model/highlight.ts'

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

/** A highlight of that article; override what a test is about. */
export function makeHighlight(change: Partial<Highlight> = {}): Highlight {
  return {
    id: 'h1',
    article: 'a1',
    locator: {
      article: 'a1',
      start: { block: 'b', offset: 2 },
      end: { block: 'b', offset: 9 },
      quote: { exact: 'a quote', prefix: '', suffix: '' },
      fraction: 0.5,
    },
    colour: 'yellow',
    createdAt: Date.UTC(2025, 2, 19),
    note: '',
    versions: [],
    ...change,
  }
}
