import { perKey } from '../../catalogue/once.ts'
import type { Inflate, ReadFile } from '../../catalogue/port.ts'
import { readInflated } from '../../catalogue/read-inflated.ts'
import type { ArticleSummary } from '../../model/article.ts'
import { type DictionaryWord, decodeDictionary } from './dictionary.ts'
import { decodeHeads, decodeHit, HEADS_PER_FILE, type IndexedHit } from './heads.ts'
import { decodePostings, NO_POSTINGS, type Postings } from './postings.ts'
import { FILES, type IndexRoot, isFeature, parseIndexRoot, shardOf } from './root.ts'
import { decodeTermShard, type Term } from './term-shard.ts'

/** A stem as it was found, and what its lists are found by. */
export type FoundTerm = Term & { readonly shard: number }

/** The index's files, each read once and kept in the form it is asked for. */
export type IndexReader = {
  readonly root: IndexRoot
  term(stem: string): Promise<FoundTerm | null>
  /** Stems that begin so, in order. */
  termsFrom(prefix: string): Promise<readonly FoundTerm[]>
  postings(term: FoundTerm): Promise<Postings>
  /** All stems of a stem's file, in order. */
  shard(term: FoundTerm): Promise<readonly FoundTerm[]>
  /** One of the index's files as it is, for what only some queries need (`place-reader.ts`). */
  file(name: string): Promise<Uint8Array>
  readonly inflate: Inflate
  /** Words of the dictionary that begin so; `endings` has them letter by letter from the last. */
  words(prefix: string, in_: 'words' | 'endings'): Promise<readonly DictionaryWord[]>
  /** The article of a number; null beyond the last. */
  head(doc: number): Promise<ArticleSummary | null>
  /** The same with its text. */
  hit(doc: number): Promise<IndexedHit | null>
}

/**
 * @param path of the index's root file
 * Rejects with what `readFile` rejects with, and with LibraryFormatError where a file is none.
 */
export async function openIndex(path: string, readFile: ReadFile, inflate: Inflate): Promise<IndexReader> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const root = parseIndexRoot(await readInflated(path, readFile, inflate))
  const read = (name: string) => readFile(folder + name)
  const inflated = (name: string) => readInflated(folder + name, readFile, inflate)
  const separators = {
    terms: split(root.terms),
    words: split(root.words),
    endings: split(root.endings),
  }

  const termShard = perKey(async (shard: number) => {
    const { bytes, terms } = decodeTermShard(await read(FILES.terms(shard)))
    return { bytes, terms: terms.map((term): FoundTerm => ({ ...term, shard })) }
  }, KEPT)
  const file = perKey(read, KEPT)
  const dictionary = perKey(async (name: string) => decodeDictionary(await inflated(name)), KEPT)
  const heads = perKey(async (file: number) => decodeHeads(await inflated(FILES.heads(file))), KEPT)
  const hits = perKey(async (doc: number) => decodeHit(await inflated(FILES.hit(doc))), HITS_KEPT)
  const lists = perKey(async (key: number) => {
    const { bytes, terms } = await termShard(Math.floor(key / TERMS_IN_SHARD))
    const term = terms[key % TERMS_IN_SHARD]
    return term ? decodePostings(bytes, term.start, term.found, root.articles) : NO_POSTINGS
  }, KEPT)
  const postings = (term: FoundTerm) => lists(term.shard * TERMS_IN_SHARD + term.index)

  /** All entries of sorted files that begin so. */
  async function range<T>(
    kind: keyof typeof separators,
    prefix: string,
    read: (shard: number) => Promise<readonly T[]>,
    keyOf: (entry: T) => string,
  ): Promise<readonly T[]> {
    const from = shardOf(separators[kind], prefix)
    const beyond = separators[kind].findIndex((one, index) => index >= from && one > prefix && !one.startsWith(prefix))
    const to = beyond < 0 ? separators[kind].length : beyond
    const shards = await Promise.all(Array.from({ length: to - from + 1 }, (_, index) => read(from + index)))
    return shards.flat().filter((entry) => keyOf(entry).startsWith(prefix))
  }

  const termsOf = async (shard: number): Promise<readonly FoundTerm[]> => (await termShard(shard)).terms

  return {
    root,
    postings,
    file,
    inflate,
    async term(stem) {
      const { terms } = await termShard(shardOf(separators.terms, stem))
      return terms.find((candidate) => candidate.stem === stem) ?? null
    },
    async termsFrom(prefix) {
      const terms = await range('terms', prefix, termsOf, ({ stem }) => stem)
      return terms.filter(({ stem }) => !isFeature(stem))
    },
    words: (prefix, in_) =>
      range(
        in_,
        prefix,
        (shard) => dictionary(FILES[in_](shard)),
        ({ word }) => word,
      ),
    shard: async (term) => (await termShard(term.shard)).terms,
    head: async (doc) =>
      doc < root.articles ? ((await heads(Math.floor(doc / HEADS_PER_FILE)))[doc % HEADS_PER_FILE] ?? null) : null,
    hit: async (doc) => (doc < root.articles ? hits(doc) : null),
  }
}

/** More than any file of stems has: a file and a place in it make one number. */
const TERMS_IN_SHARD = 2 ** 20

function split(separators: string): readonly string[] {
  return separators === '' ? [] : separators.split(' ')
}

/** Files kept in memory of each kind: those of some hundred queries, some ten megabytes together. */
const KEPT = 3000

/** Texts kept in memory: those of the hits on some pages. */
const HITS_KEPT = 200
