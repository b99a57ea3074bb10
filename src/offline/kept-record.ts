import { array, boolean, nullable, number, object, oneOf, type Shape, string } from '../model/format/shape.ts'
import type { PackCount } from '../model/pack.ts'

/** Goes up when older apps could not read the record. */
const RECORD_VERSION = 1

/** A part of the library that is kept, or is to be. */
export type KeptPart = {
  /** What the part asks for, in the query language; the empty text is the whole library. Two parts never ask the same. */
  readonly query: string
  readonly name: string
  /** What the query found when it was last asked; null for the whole library. */
  readonly slugs: readonly string[] | null
  /** Whether lists and search are kept with it. */
  readonly withLists: boolean
  readonly articles: number
  /** What its articles take; pictures that they share count once. */
  readonly bytes: number
}

/** What is kept, as it is remembered beside it: nobody walks a cache of thousands of files to say it. */
export type KeptRecord = {
  readonly version: typeof RECORD_VERSION
  /** The `Pack.lists` that it is of. */
  readonly lists: string
  readonly state: 'partial' | 'whole' | 'verified'
  readonly kept: PackCount
  readonly whole: PackCount
  readonly parts: readonly KeptPart[]
}

const count: Shape<PackCount> = object<PackCount>({ files: number, articles: number, bytes: number })
const record = object<KeptRecord>({
  version: oneOf(RECORD_VERSION),
  lists: string,
  state: oneOf('partial', 'whole', 'verified'),
  kept: count,
  whole: count,
  parts: array(
    object<KeptPart>({
      query: string,
      name: string,
      slugs: nullable(array(string)),
      withLists: boolean,
      articles: number,
      bytes: number,
    }),
  ),
})

/** Null for what is no record, as where nothing is kept. */
export function parseRecord(text: string): KeptRecord | null {
  try {
    return record(JSON.parse(text), 'kept')
  } catch {
    return null
  }
}

export function recordOf(fields: Omit<KeptRecord, 'version'>): KeptRecord {
  return { version: RECORD_VERSION, ...fields }
}
