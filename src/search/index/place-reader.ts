import { once } from '../../catalogue/once.ts'
import { parseJson } from '../../model/format/parse-json.ts'
import { array, string } from '../../model/format/shape.ts'
import { decodePairs } from './pair-file.ts'
import { pairOf } from './pairs.ts'
import { decodePlaces } from './place-file.ts'
import type { FoundTerm, IndexReader } from './reader.ts'
import { FILES, shardOf } from './root.ts'

/** Where a word stands: in which part of an article, at which word of it, in which form. */
export type Occurrence = { readonly part: number; readonly word: number; readonly form: string }

/** What phrases and nearness need of an index beyond its lists. */
export type PlaceReader = {
  /** In some of the articles of a stem's postings, by their numbers. */
  places(term: FoundTerm, docs: ReadonlySet<number>): Promise<ReadonlyMap<number, readonly Occurrence[]>>
  /** The articles in which two words that `arePaired` stand side by side, ascending. */
  pair(first: string, second: string): Promise<readonly number[]>
}

type Needs = Pick<IndexReader, 'root' | 'postings' | 'shard' | 'file' | 'inflate'>

/** Rejects with what the reader rejects with, and with LibraryFormatError where a file is none. */
export function createPlaceReader({ root, postings, shard, file, inflate }: Needs): PlaceReader {
  const pairSeparators = once(async () =>
    separatorsOfPairs(parseJson('pairs', await inflate(await file(FILES.pairsRoot))), 'pairs'),
  )

  /** The files that tell of the term in these articles, and of which of its articles each tells first. */
  async function filesOf(term: FoundTerm, docs: ReadonlySet<number>) {
    const { docs: all, perFile } = await postings(term)
    if ('start' in term.list) {
      const found = (await shard(term)).slice(0, term.index + 1).map((one) => one.found)
      return { all, files: [{ name: FILES.places(term.shard), found, first: 0 }] }
    }
    const own = term.list.file
    const wanted = new Set<number>()
    for (const [index, doc] of all.entries()) if (docs.has(doc)) wanted.add(Math.floor(index / perFile))
    const files = [...wanted].map((part) => {
      const first = part * perFile
      return { name: FILES.ownPlaces(own, part), found: [Math.min(perFile, all.length - first)], first }
    })
    return { all, files }
  }

  return {
    async places(term, docs) {
      const { all, files } = await filesOf(term, docs)
      const places = new Map<number, readonly Occurrence[]>()
      const read = files.map(async ({ name, found, first }) => {
        const last = found.length - 1
        decodePlaces(await file(name), found, (stem, article, forms, { count, parts, words, forms: numbers }) => {
          const doc = all[first + article]
          if (stem !== last || doc === undefined || !docs.has(doc)) return
          const one = Array.from({ length: count }, (_, at): Occurrence => {
            return { part: parts[at] ?? 0, word: words[at] ?? 0, form: forms[numbers[at] ?? 0] ?? '' }
          })
          places.set(doc, one)
        })
      })
      await Promise.all(read)
      return places
    },
    async pair(first, second) {
      const pair = pairOf(first, second)
      const name = FILES.pairs(shardOf(await pairSeparators(), pair))
      return decodePairs(await file(name), root.articles).get(pair) ?? []
    },
  }
}

const separatorsOfPairs = array(string)
