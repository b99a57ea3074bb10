import type { ArticleSummary } from '../model/article.ts'
import { compareCodeUnits } from '../model/article-order.ts'
import { foldValue } from '../model/fold-value.ts'
import { encodeUtf8 } from '../model/format/utf8.ts'
import { ARTICLES_PER_CHUNK, type Chunk, chunkOf } from './chunk.ts'
import type { CatalogueTools } from './port.ts'
import { CATALOGUE_VERSION, type CatalogueRoot, FILES, idFile } from './root.ts'
import { reversed, writeSlugTree } from './slug-tree.ts'

/** Ids that share a file: what one article costs to find, against the number of files. */
const IDS_PER_FILE = 128

export type WrittenCatalogue = {
  /** The folder's name: a digest of all that is in it. */
  readonly name: string
  /** Paths below the folder. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The columns as they were written, for who lists articles in the same run. */
  readonly chunks: readonly Chunk[]
}

/** The catalogue of articles in the library's order: the same articles give the same bytes. */
export function writeCatalogue(summaries: readonly ArticleSummary[], tools: CatalogueTools): WrittenCatalogue {
  const files = new Map<string, Uint8Array>()
  const put = (path: string, bytes: Uint8Array) => files.set(path, tools.deflate(bytes))
  const putJson = (path: string, value: unknown) => put(path, encodeUtf8(JSON.stringify(value)))

  const docs = new Map(summaries.map(({ id }, doc) => [id, doc]))
  const chunks = cut(summaries).map((part) => chunkOf(part, (id) => docs.get(id)))
  for (const [index, chunk] of chunks.entries()) putJson(FILES.columns(index), chunk)

  const titles = summaries.map(({ title }) => foldValue(title))
  const ranks = new Map([...new Set(titles)].sort(compareCodeUnits).map((title, rank) => [title, rank]))
  for (const [index, part] of cut(titles).entries()) {
    putJson(FILES.titles(index), { titles: part, ranks: part.map((title) => ranks.get(title) ?? 0) })
  }

  const ids = Math.ceil(summaries.length / IDS_PER_FILE)
  const byFile = Array.from({ length: ids }, (): Record<string, number> => ({}))
  for (const [id, doc] of docs) {
    const file = byFile[idFile(id, ids)]
    if (file) file[id] = doc
  }
  for (const [file, some] of byFile.entries()) putJson(FILES.ids(file), some)
  for (const [index, part] of cut([...docs.keys()]).entries()) putJson(FILES.allIds(index), part)

  const tree = (name: typeof FILES.slugs, keyOf: (slug: string) => string) =>
    writeSlugTree(
      [...summaries].sort((a, b) => compareCodeUnits(keyOf(a.slug), keyOf(b.slug))),
      keyOf,
      (level, file, bytes) => put(name(level, file), bytes),
    )
  const root: CatalogueRoot = {
    version: CATALOGUE_VERSION,
    articles: summaries.length,
    perChunk: ARTICLES_PER_CHUNK,
    ids,
    slugs: tree(FILES.slugs, (slug) => slug),
    endings: tree(FILES.endings, reversed),
  }
  const bytes = encodeUtf8(JSON.stringify(root))
  const name = tools.digest([bytes, ...files.values()])
  files.set(FILES.root, bytes)
  return { name, files, chunks }
}

function cut<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / ARTICLES_PER_CHUNK) }, (_, chunk) =>
    all.slice(chunk * ARTICLES_PER_CHUNK, (chunk + 1) * ARTICLES_PER_CHUNK),
  )
}
