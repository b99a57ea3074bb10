import { once } from '../../catalogue/once.ts'
import { parseJson } from '../../model/format/parse-json.ts'
import { array, string } from '../../model/format/shape.ts'
import { decodePairs } from './pair-file.ts'
import { pairOf } from './pairs.ts'
import { decodePlaces } from './place-file.ts'
import type { FoundTerm, IndexReader } from './reader.ts'
import { FILES, shardOf } from './root.ts'

/** Is told where a word stands: in which part of an article, at which word of it, in which form. */
export type TakePlace = (doc: number, part: number, word: number, form: string) => void

/** What phrases and nearness need of an index beyond its lists. */
export type PlaceReader = {
  /** Goes through a stem's places in some of the articles of its postings; the articles in no order, in each as they lie. */
  places(term: FoundTerm, docs: ReadonlySet<number>, take: TakePlace): Promise<void>
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
    const { docs: all } = await postings(term)
    if (term.ownPlaces === null) {
      const found = (await shard(term)).slice(0, term.index + 1).map((one) => one.found)
      return { all, files: [{ name: FILES.places(term.shard), found, first: 0 }] }
    }
    const { file: own, perFile } = term.ownPlaces
    const wanted = new Set<number>()
    for (const [index, doc] of all.entries()) if (docs.has(doc)) wanted.add(Math.floor(index / perFile))
    const files = [...wanted].map((part) => {
      const first = part * perFile
      return { name: FILES.ownPlaces(own, part), found: [Math.min(perFile, all.length - first)], first }
    })
    return { all, files }
  }

  return {
    async places(term, docs, take) {
      const { all, files } = await filesOf(term, docs)
      const read = files.map(async ({ name, found, first }) => {
        const last = found.length - 1
        decodePlaces(await file(name), found, (stem, article, forms, { count, parts, words, forms: numbers }) => {
          const doc = all[first + article]
          if (stem !== last || doc === undefined || !docs.has(doc)) return
          for (let at = 0; at < count; at += 1) take(doc, parts[at] ?? 0, words[at] ?? 0, forms[numbers[at] ?? 0] ?? '')
        })
      })
      await Promise.all(read)
    },
    async pair(first, second) {
      const pair = pairOf(first, second)
      const name = FILES.pairs(shardOf(await pairSeparators(), pair))
      return decodePairs(await file(name), root.articles).get(pair) ?? []
    },
  }
}

const separatorsOfPairs = array(string)
