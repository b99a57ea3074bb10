import { type BitReader, type BitWriter, createBitReader, createBitWriter } from './bits.ts'

/** Where a stem's word stands: in which part of the article, at which word of it, in which of the stem's forms. */
export type Occurrence = { readonly part: number; readonly word: number; readonly form: number }

/** Parts of an article before its blocks, which follow in order. */
export const TITLE = 0
export const STANDFIRST = 1
export const AUTHORS = 2
export const FIRST_BLOCK = 3

/** Rice parameters: most words stand in one of the first blocks, some dozens of words from its start, once. */
const K = { count: 0, part: 1, word: 4, form: 0 }

/** Occurrences in order, article by article; which articles these are stands in the postings. */
export function encodeOccurrences(perArticle: Iterable<readonly Occurrence[]>, forms: number): Uint8Array {
  const writer = createBitWriter()
  for (const occurrences of perArticle) writeOne(writer, occurrences, forms)
  return writer.finish()
}

/** @param count of articles */
export function decodeOccurrences(bytes: Uint8Array, count: number, forms: number): readonly (readonly Occurrence[])[] {
  const reader = createBitReader(bytes)
  return Array.from({ length: count }, () => readOne(reader, forms))
}

function writeOne(writer: BitWriter, occurrences: readonly Occurrence[], forms: number): void {
  writer.rice(occurrences.length - 1, K.count)
  let part = 0
  let next = 0
  for (const occurrence of occurrences) {
    writer.rice(occurrence.part - part, K.part)
    if (occurrence.part !== part) next = 0
    writer.rice(occurrence.word - next, K.word)
    if (forms > 1) writer.rice(occurrence.form, K.form)
    part = occurrence.part
    next = occurrence.word + 1
  }
}

function readOne(reader: BitReader, forms: number): readonly Occurrence[] {
  const count = reader.rice(K.count) + 1
  const occurrences: Occurrence[] = []
  let part = 0
  let next = 0
  for (let index = 0; index < count; index += 1) {
    const step = reader.rice(K.part)
    if (step > 0) next = 0
    part += step
    const word = next + reader.rice(K.word)
    occurrences.push({ part, word, form: forms > 1 ? reader.rice(K.form) : 0 })
    next = word + 1
  }
  return occurrences
}
