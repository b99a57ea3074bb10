import MiniSearch from 'minisearch'
import type { Indexable } from '../../src/search/index/collect.ts'

const textOf = ({ blocks }: Indexable) => blocks.map(({ text }) => text).join('\n')

/** MiniSearch at its best on these texts: titles doubled, prefixes for the last word, two errors in words above four letters. */
export function indexWithMiniSearch(articles: Iterable<Indexable>) {
  const index = new MiniSearch<{ id: string; title: string; body: string }>({ fields: ['title', 'body'] })
  for (const article of articles) index.add({ id: article.id, title: article.title, body: textOf(article) })
  const serialised = JSON.stringify(index) // as a site would write it
  const search = (query: string, count: number): readonly string[] =>
    index
      .search(query, {
        boost: { title: 2 },
        prefix: (_term, at, terms) => at === terms.length - 1,
        fuzzy: (term) => (term.length > 4 ? 2 : 1),
      })
      .slice(0, count)
      .map(({ id }) => String(id))
  return { search, bytes: serialised.length }
}

/** BM25 (k1 1.2, b 0.75) over plain lower-case words, without stems, stop words or fields. */
export function indexWithPlainBm25(articles: readonly Indexable[]) {
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const found = new Map<string, number>()
  const counts = articles.map((article) => {
    const words = wordsOf(`${article.title} ${textOf(article)}`)
    const count = new Map<string, number>()
    for (const word of words) count.set(word, (count.get(word) ?? 0) + 1)
    for (const word of count.keys()) found.set(word, (found.get(word) ?? 0) + 1)
    return { id: article.id, length: words.length, count }
  })
  const mean = counts.reduce((sum, { length }) => sum + length, 0) / counts.length
  const idf = (word: string) => {
    const df = found.get(word) ?? 0
    return Math.log(1 + (counts.length - df + 0.5) / (df + 0.5))
  }
  return (query: string, most: number): readonly string[] =>
    counts
      .map(({ id, length, count }) => {
        let score = 0
        for (const word of wordsOf(query)) {
          const times = count.get(word) ?? 0
          score += (idf(word) * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * length) / mean))
        }
        return { id, score }
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ id }) => id)
}
