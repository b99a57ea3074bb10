import MiniSearch from 'minisearch'
import { mismatch } from '../model/format/shape.ts'
import { editDistance } from './edit-distance.ts'
import { INDEX_OPTIONS, type IndexedArticle, type SearchIndexFile } from './index-format.ts'

/** How much a word counts by where it stands; a title says best what an article is about. */
const FIELD_WEIGHTS = { title: 3, authors: 2, standfirst: 1.5, body: 1 }

/** MiniSearch lowers these further by how far the found word is from the typed one. */
const WEIGHTS = { prefix: 0.5, fuzzy: 0.4 }

/** Saturation, length and lower bound of BM25+ (Lv and Zhai 2011). */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 }

export type FoundWord = {
  /** Score by article id. */
  readonly scores: ReadonlyMap<string, number>
  /** The index's words that were taken for the asked one. */
  readonly words: ReadonlySet<string>
  /** The nearest of them, where the asked one occurs nowhere and was taken for a typing error. */
  readonly correction: string | null
}

export type WordRequest = {
  /** Folded, as `createTokenizer` gives it. */
  readonly word: string
  /** Words that begin so are meant too. */
  readonly prefix: boolean
  /** A word that occurs nowhere is taken for a typing error. */
  readonly forgiving: boolean
  /** Looks in the body alone. */
  readonly bodyOnly?: boolean
}

/** Finds the articles that hold one word. */
export type Engine = { find(request: WordRequest): FoundWord }

/** Throws LibraryFormatError when the index is none that MiniSearch wrote. */
export function createEngine(file: SearchIndexFile): Engine {
  const index = load(file)

  function find({ word, prefix, forgiving, bodyOnly = false }: WordRequest): FoundWord {
    const fields = bodyOnly ? ['body'] : Object.keys(FIELD_WEIGHTS)
    const exact = collect(index, word, { fields, prefix })
    if (exact.scores.size > 0 || !forgiving) return { ...exact, correction: null }
    const limit = errorsForgiven(word)
    if (limit === 0) return { ...exact, correction: null }
    const distances = new Map<string, number>()
    const distanceTo = (other: string) => {
      const distance = distances.get(other) ?? editDistance(word, other, limit)
      distances.set(other, distance)
      return distance
    }
    const near = collect(index, word, {
      fields,
      prefix: false,
      // Twice, because MiniSearch counts two swapped letters as two errors.
      fuzzy: limit * 2,
      boostDocument: (_, other) => (distanceTo(other) > limit ? 0 : 1 / distanceTo(other)),
    })
    return { ...near, correction: nearest(near, distanceTo) }
  }

  return { find }
}

/** One error in a word of four letters or more, two in a long one. */
export function errorsForgiven(word: string): number {
  const letters = [...word].length
  return letters < 4 ? 0 : letters < 9 ? 1 : 2
}

type Options = {
  fields: string[]
  prefix: boolean
  fuzzy?: number
  boostDocument?: (id: string, word: string) => number
}

function collect(index: MiniSearch<IndexedArticle>, word: string, options: Options) {
  const scores = new Map<string, number>()
  const words = new Set<string>()
  for (const result of index.search(word, { ...options, boost: FIELD_WEIGHTS, weights: WEIGHTS, bm25: BM25 })) {
    scores.set(result.id, result.score)
    for (const term of result.terms) words.add(term)
  }
  return { scores, words }
}

/** The fewest errors away; of several the one that the best article holds, which comes first. */
function nearest({ words }: { words: ReadonlySet<string> }, distanceTo: (word: string) => number): string | null {
  const [first, ...others] = words
  if (first === undefined) return null
  return others.reduce((best, word) => (distanceTo(word) < distanceTo(best) ? word : best), first)
}

function load({ words }: SearchIndexFile): MiniSearch<IndexedArticle> {
  if (typeof words !== 'object' || words === null) return mismatch('search.words', 'object')
  try {
    // MiniSearch declares its own serialisation without exporting the type under which it reads it.
    return MiniSearch.loadJS<IndexedArticle>(words as Parameters<typeof MiniSearch.loadJS>[0], INDEX_OPTIONS)
  } catch {
    return mismatch('search.words', 'an index of MiniSearch 7')
  }
}
