import { parseJson } from '../model/format/parse-json.ts'
import { array, mismatch, object, type Shape, string } from '../model/format/shape.ts'
import type { Chunk, CopyRow, NamesChunk } from './chunk.ts'

/** What orders by title and searches in titles need of a chunk's articles. */
export type TitlesChunk = {
  /** Folded. */
  readonly titles: readonly string[]
  /** Among all titles of the library; equal ones share a rank. */
  readonly ranks: readonly number[]
}

/** Whole numbers from 0; there are a hundred thousand of them, so no place is made up for each. */
const numbers: Shape<readonly number[]> = (value, place) =>
  Array.isArray(value) && value.every((one) => Number.isInteger(one) && one >= 0)
    ? value
    : mismatch(place, 'whole numbers')

const copy: Shape<CopyRow> = (value, place) => {
  const [at, best, count] = numbers(value, place)
  return at === undefined || best === undefined || count === undefined
    ? mismatch(place, 'three numbers')
    : [at, best, count]
}

const names: Shape<NamesChunk> = object<NamesChunk>({ names: array(string), counts: numbers, codes: numbers })

const chunk: Shape<Chunk> = object<Chunk>({
  section: names,
  author: names,
  source: names,
  tag: names,
  lang: names,
  published: names,
  words: numbers,
  copies: array(copy),
})

const titles: Shape<TitlesChunk> = object<TitlesChunk>({ titles: array(string), ranks: numbers })

/** Throws LibraryFormatError on what is none. */
export function parseChunk(bytes: Uint8Array): Chunk {
  return chunk(parseJson('columns', bytes), 'columns')
}

/** Throws LibraryFormatError on what is none. */
export function parseTitles(bytes: Uint8Array): TitlesChunk {
  return titles(parseJson('titles', bytes), 'titles')
}
