import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { Article } from '../../model/article.ts'
import type { Indexable } from '../../search/index/collect.ts'
import { loadStemmers } from '../../search/stems.ts'
import { type WrittenIndex, writeIndex } from '../../search/write-index.ts'
import { HASH_LENGTH } from './hashed-path.ts'

/** The index writer with what Node lends it, for articles in these languages. */
export async function indexWriter(
  articles: readonly Pick<Article, 'lang'>[],
): Promise<(articles: readonly Indexable[]) => WrittenIndex> {
  const stemmers = await loadStemmers(articles.map(({ lang }) => lang))
  return (indexed) =>
    writeIndex(indexed, {
      stemmers,
      deflate: (bytes) => deflateRawSync(bytes, { level: 9 }),
      digest: (parts) => {
        const hash = createHash('sha256')
        for (const part of parts) hash.update(part)
        return hash.digest('hex').slice(0, HASH_LENGTH)
      },
    })
}
