import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { Article } from '../../model/article.ts'
import type { Indexable } from '../../search/index/collect.ts'
import { loadStemmers } from '../../search/stems.ts'
import { type IndexTools, type WrittenIndex, writeIndex } from '../../search/write-index.ts'
import { HASH_LENGTH } from './hashed-path.ts'

/** The index writer with what Node lends it, for articles in these languages. */
export async function indexWriter(
  articles: readonly Pick<Article, 'lang'>[],
): Promise<(articles: Iterable<Indexable>) => WrittenIndex> {
  const stemmers = await loadStemmers(articles.map(({ lang }) => lang))
  return (indexed) => writeIndex(indexed, { stemmers, ...nodeTools })
}

/** What Node lends to the writers of index and catalogue. */
export const nodeTools: Pick<IndexTools, 'deflate' | 'digest'> = {
  // Most files are of some hundred bytes: the usual window and tables, a quarter of a megabyte, would be all of the cost.
  deflate: (bytes) => {
    const windowBits = windowFor(bytes.length)
    return deflateRawSync(bytes, { level: 9, windowBits, memLevel: windowBits - 6, chunkSize: bytes.length + 64 })
  },
  digest: (parts) => {
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    return hash.digest('hex').slice(0, HASH_LENGTH)
  },
}

/** Bits of a deflate window, 9 to 15 (RFC 1950, zlib's manual). */
function windowFor(length: number): number {
  return Math.min(15, Math.max(9, Math.ceil(Math.log2(length + 1))))
}
