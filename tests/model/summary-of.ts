import type { ArticleSummary } from '../../src/model/article.ts'

/** A summary of which a test says only what it is about. */
export function summaryOf(about: Partial<ArticleSummary> = {}): ArticleSummary {
  const id = about.id ?? about.slug ?? 'a1'
  return {
    id,
    slug: id,
    title: 'A title',
    standfirst: null,
    authors: [],
    section: null,
    tags: [],
    source: null,
    published: null,
    lang: 'en',
    dir: 'ltr',
    words: 1000,
    ...about,
  }
}
