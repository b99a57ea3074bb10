import { parseJson } from '../../model/format/parse-json.ts'
import { array, number, object, oneOf, string } from '../../model/format/shape.ts'

/** See `docs/formats/search-index.md`. */
export const SEARCH_INDEX_VERSION = 6

/** What finds every other file of the index; all that a search loads whatever it is for. */
export type IndexRoot = {
  readonly version: typeof SEARCH_INDEX_VERSION
  /** How many. */
  readonly articles: number
  /** Languages with a stemmer, as primary subtags, the commonest first. */
  readonly languages: readonly string[]
  /** 1 where articles are in other languages too, whose words are kept whole. */
  readonly whole: number
  /** Digest of all other files: the folder's name is a digest of this file, and so of all. */
  readonly digest: string
  /** For each kind of sorted file, what parts each from the one before, with a space between. */
  readonly terms: string
  readonly words: string
  readonly endings: string
}

const shape = object<IndexRoot>({
  version: oneOf(SEARCH_INDEX_VERSION),
  articles: number,
  languages: array(string),
  whole: number,
  digest: string,
  terms: string,
  words: string,
  endings: string,
})

/** Throws LibraryFormatError on what is none. */
export function parseIndexRoot(bytes: Uint8Array): IndexRoot {
  return shape(parseJson('search', bytes), 'search')
}

/** The names of the index's files, below the folder of its root. */
export const FILES = {
  root: 'root.bin',
  terms: (shard: number) => `t${shard}.bin`,
  places: (shard: number) => `p${shard}.bin`,
  ownPlaces: (file: number, part: number) => `q${file}-${part}.bin`,
  words: (shard: number) => `w${shard}.bin`,
  endings: (shard: number) => `e${shard}.bin`,
  pairsRoot: 'b.bin',
  pairs: (shard: number) => `b${shard}.bin`,
  heads: (file: number) => `a${file}.bin`,
  hit: (doc: number) => `h${doc}.bin`,
}

/** What `has:` asks for stands among the stems, under a name that no word has. */
export function featureTerm(feature: string): string {
  return `has:${feature}`
}

export function isFeature(stem: string): boolean {
  return stem.includes(':')
}

/** The shortest text that sorts after `before` and not after `first`. */
export function separator(before: string, first: string): string {
  let length = 1
  while (length < first.length && first.slice(0, length) <= before) length += 1
  return first.slice(0, length)
}

/** Which of the sorted files holds `key`, or where it would be. */
export function shardOf(separators: readonly string[], key: string): number {
  let low = 0
  let high = separators.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((separators[middle] ?? '') <= key) low = middle + 1
    else high = middle
  }
  return low
}
