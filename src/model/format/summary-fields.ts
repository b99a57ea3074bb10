import type { ArticleSummary, Copies } from '../article.ts'
import { array, type Fields, nullable, number, object, oneOf, optional, string } from './shape.ts'

/** What lists show of an article. */
export const summaryFields: Fields<ArticleSummary> = {
  id: string,
  slug: string,
  title: string,
  standfirst: nullable(string),
  authors: array(string),
  section: nullable(string),
  tags: array(string),
  source: nullable(string),
  published: nullable(string),
  lang: string,
  dir: oneOf('ltr', 'rtl'),
  words: number,
  copies: optional(object<Copies>({ best: string, count: number })),
}
