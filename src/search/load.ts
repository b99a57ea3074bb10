import { once } from '../catalogue/once.ts'
import type { Catalogue } from '../catalogue/open-catalogue.ts'
import type { Inflate, ReadFile } from '../catalogue/port.ts'
import { parseRoot } from '../model/format/library-root.ts'
import { type LibraryRoot, ROOT_FILE } from '../model/library-files.ts'
import { type IndexReader, openIndex } from './index/reader.ts'
import { loadStemmers, type Stemmers } from './stems.ts'

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
}

/** A file that cannot be had or read rejects, and is asked for again the next time. */
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
  return {
    root,
    catalogue,
    reader,
    index,
    expectIndex: (path) => {
      expected = path
    },
  }
}
