import { type Ingested, type IngestOptions, ingest } from '../../src/ingest/ingest.ts'
import type { Article } from '../../src/model/article.ts'

/** `ingest` with every article whole. */
export async function ingestWhole(
  options: IngestOptions,
): Promise<Omit<Ingested, 'articles' | 'read'> & { readonly articles: readonly Article[] }> {
  const { articles, read, ...rest } = await ingest(options)
  return { ...rest, articles: articles.map(read) }
}
