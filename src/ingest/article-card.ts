import type { Article } from '../model/article.ts'
import { countWords } from '../model/words.ts'
import type { UnsettledArticle } from './made-article.ts'

/** What of an article stays in memory while a library is built: all but its text, which `Ingested.read` brings. */
export type ArticleCard = Omit<Article, 'blocks' | 'html' | 'outline' | 'fields' | 'leftOut'> & {
  readonly leftOut: LeftOutCount
}

/** How much is not in the body. */
export type LeftOutCount = {
  /** Lines and pieces. */
  readonly count: number
  /** Their words, each by how unsure it is that they are no part of the body. */
  readonly doubted: number
}

/** The card of an article that has no id yet. */
export function cardOf(article: UnsettledArticle): Omit<ArticleCard, 'id' | 'slug'> {
  const { blocks: _blocks, html: _html, outline: _outline, fields: _fields, leftOut, ...card } = article
  return { ...card, leftOut: countLeftOut(leftOut, article.lang) }
}

function countLeftOut(leftOut: Article['leftOut'], lang: string): LeftOutCount {
  const doubted = leftOut.reduce((sum, { text, confidence }) => sum + countWords(text, lang) * (1 - confidence), 0)
  return { count: leftOut.length, doubted }
}
