import { once } from '../catalogue/once.ts'
import type { Catalogue } from '../catalogue/open-catalogue.ts'
import type { Inflate, ReadFile } from '../catalogue/port.ts'
import type { ArticleSummary } from '../model/article.ts'
import { parseRoot } from '../model/format/library-root.ts'
import { type LibraryRoot, ROOT_FILE } from '../model/manifest.ts'
import type { BlockText } from './html-blocks.ts'
import type { IndexedHead } from './index/heads.ts'
import { type IndexReader, openIndex } from './index/reader.ts'
import { loadStemmers, type Stemmers } from './stems.ts'

/** Articles whose text is kept at hand: those of the hits on some pages. */
const TEXTS_KEPT = 200

/** The index, and the stemmers of its languages. */
export type OpenIndex = { readonly reader: IndexReader; readonly stemmers: Stemmers }

/** What a searcher reads, each file once, at first need. */
export type LibraryFiles = {
  root(): Promise<LibraryRoot>
  /** For conditions and orders that words do not answer. */
  catalogue(): Promise<Catalogue>
  reader(): Promise<IndexReader>
  index(): Promise<OpenIndex>
  /** Where the index is, for who knows it without a look at `offprint.json`. */
  expectIndex(path: string): void
  /** An article's blocks with their text. */
  blocks(article: Pick<IndexedHead, 'id' | 'files'>): Promise<readonly BlockText[]>
}

/**
 * A file that cannot be had or read rejects, and is asked for again the next time. What reads articles
 * is imported when one is read: the first result waits for little.
 */
export function createLibraryFiles(readFile: ReadFile, inflate: Inflate): LibraryFiles {
  const root = once(async () => parseRoot(await readFile(ROOT_FILE)))
  const catalogue = once(async () => {
    const [{ openCatalogue }, { files }] = await Promise.all([import('../catalogue/open-catalogue.ts'), root()])
    return openCatalogue(files.catalogue, readFile, inflate)
  })
  let expected: string | null = null
  const reader = once(async () => openIndex(expected ?? (await root()).files.search, readFile, inflate))
  const index = once(async () => {
    const opened = await reader()
    return { reader: opened, stemmers: await loadStemmers(opened.root.languages) }
  })
  const texts = new Map<ArticleSummary['id'], Promise<readonly BlockText[]>>()

  function blocks({ id, files }: Pick<IndexedHead, 'id' | 'files'>): Promise<readonly BlockText[]> {
    const text = texts.get(id) ?? readBlocks(files.article)
    texts.delete(id)
    texts.set(id, text)
    text.catch(() => texts.delete(id))
    const [oldest] = texts.keys()
    if (texts.size > TEXTS_KEPT && oldest !== undefined) texts.delete(oldest)
    return text
  }

  async function readBlocks(path: string): Promise<readonly BlockText[]> {
    const [{ parseBlocks }, bytes] = await Promise.all([import('./parse-blocks.ts'), readFile(path)])
    return parseBlocks(bytes)
  }

  return {
    root,
    catalogue,
    reader,
    index,
    expectIndex: (path) => {
      expected = path
    },
    blocks,
  }
}
