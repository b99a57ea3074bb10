import { chunkOf } from '../../src/catalogue/chunk.ts'
import { type Columns, joinChunks, type Titles } from '../../src/catalogue/columns.ts'
import type { ArticleSummary } from '../../src/model/article.ts'
import { foldValue } from '../../src/model/fold-value.ts'

/** Few, so that a handful of articles stands in several chunks. */
const PER_CHUNK = 3

/** The columns of articles in the order given. */
export function columnsOf(summaries: readonly ArticleSummary[]): Columns {
  const docOf = (id: string) => {
    const doc = summaries.findIndex((one) => one.id === id)
    return doc < 0 ? undefined : doc
  }
  const chunks = []
  for (let at = 0; at < summaries.length; at += PER_CHUNK)
    chunks.push(chunkOf(summaries.slice(at, at + PER_CHUNK), docOf))
  return joinChunks(chunks)
}

/** Titles for conditions; no test orders by these. */
export function titlesOf(summaries: readonly ArticleSummary[]): Titles {
  return { folded: summaries.map(({ title }) => foldValue(title)), ranks: new Uint32Array(0) }
}
