import type { MarkedArticle } from '../../src/export/marked-article.ts'
import type { Highlight } from '../../src/model/highlight.ts'

/** A highlight with everything on it; override what a test is about. */
export function markedPassage(change: Partial<Highlight> = {}): Highlight {
  return {
    id: '0b4b4a5e-4a0c-4d4e-8a43-0d0f3b2b9c11',
    article: 'a1',
    locator: {
      article: 'a1',
      start: { block: 'b1', offset: 4 },
      end: { block: 'b1', offset: 15 },
      quote: { exact: 'a ceasefire', prefix: 'for ', suffix: ' at sea' },
      fraction: 0.5,
    },
    colour: 'green',
    createdAt: Date.UTC(2025, 2, 19, 10, 30),
    note: 'Ask why.',
    versions: [],
    ...change,
  }
}

/** The article it is in. */
export function markedArticle(change: Partial<MarkedArticle> = {}): MarkedArticle {
  return {
    title: 'A plan needs a sign-off',
    authors: ['Ada', 'Ben'],
    source: 'The Paper',
    published: '2025-03-19',
    lang: 'en',
    canonical: 'https://paper.example/plan',
    address: 'https://me.example/articles/plan/',
    highlights: [markedPassage()],
    ...change,
  }
}
