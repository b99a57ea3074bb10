import { LibraryFormatError } from '../../model/library-files.ts'
import { createBitReader, createBitWriter, riceParameter } from './bits.ts'

/** The articles that hold a stem, by their place in the index, and how well it stands for each. */
export type Postings = {
  /** Ascending. */
  readonly docs: Uint32Array
  /** Codes of `scoring.ts`, parallel to `docs`. */
  readonly impacts: Uint8Array
}

export const NO_POSTINGS: Postings = { docs: new Uint32Array(0), impacts: new Uint8Array(0) }

/** Bits of an impact code. */
const IMPACT_BITS = 4

/** How many there are, and of how many, stands elsewhere: the reader is told. */
export function encodePostings({ docs, impacts }: Postings, articles: number): Uint8Array {
  const writer = createBitWriter()
  const k = riceParameter(articles / Math.max(1, docs.length))
  let before = -1
  for (const [index, doc] of docs.entries()) {
    writer.rice(doc - before - 1, k)
    writer.bits(impacts[index] ?? 0, IMPACT_BITS)
    before = doc
  }
  return writer.finish()
}

/** Throws LibraryFormatError where it leads beyond the articles there are. */
export function decodePostings(bytes: Uint8Array, start: number, count: number, articles: number): Postings {
  if (count > articles) throw new LibraryFormatError(`search: a list of ${count} among ${articles} articles`)
  const reader = createBitReader(bytes, start)
  const k = riceParameter(articles / Math.max(1, count))
  const docs = new Uint32Array(count)
  const impacts = new Uint8Array(count)
  let before = -1
  for (let index = 0; index < count; index += 1) {
    before += reader.rice(k) + 1
    docs[index] = before
    impacts[index] = reader.bits(IMPACT_BITS)
  }
  if (before >= articles) throw new LibraryFormatError(`search: a list leads to article ${before} of ${articles}`)
  return { docs, impacts }
}
