import { type BitWriter, createBitReader, createBitWriter } from './bits.ts'

/** Where a stem's word stands: in which part of the article, at which word of it, in which of the stem's forms. */
export type Occurrence = { readonly part: number; readonly word: number; readonly form: number }

/** Parts of an article before its blocks, which follow in order. */
export const TITLE = 0
export const STANDFIRST = 1
export const AUTHORS = 2
export const FIRST_BLOCK = 3

/** Rice parameters: most words stand in one of the first blocks, some dozens of words from its start, once. */
const K = { count: 0, part: 1, word: 4, form: 0 }

/** Writes occurrences in order, article by article; which articles these are stands in the postings. */
export type OccurrenceWriter = {
  /** An article's occurrences follow; `count` is 1 or more. */
  article(count: number): void
  occurrence(part: number, word: number, form: number): void
  finish(): Uint8Array
}

/** @param forms of the stem */
export function createOccurrenceWriter(forms: number): OccurrenceWriter {
  const bits: BitWriter = createBitWriter()
  let lastPart = 0
  let next = 0
  return {
    article(count) {
      bits.rice(count - 1, K.count)
      lastPart = 0
      next = 0
    },
    occurrence(part, word, form) {
      bits.rice(part - lastPart, K.part)
      bits.rice(part === lastPart ? word - next : word, K.word)
      if (forms > 1) bits.rice(form, K.form)
      lastPart = part
      next = word + 1
    },
    finish: bits.finish,
  }
}

/** @param count of articles */
export function decodeOccurrences(bytes: Uint8Array, count: number, forms: number): readonly (readonly Occurrence[])[] {
  const reader = createBitReader(bytes)
  return Array.from({ length: count }, () => {
    const occurrences: Occurrence[] = []
    let part = 0
    let next = 0
    for (let left = reader.rice(K.count) + 1; left > 0; left -= 1) {
      const step = reader.rice(K.part)
      if (step > 0) next = 0
      part += step
      const word = next + reader.rice(K.word)
      occurrences.push({ part, word, form: forms > 1 ? reader.rice(K.form) : 0 })
      next = word + 1
    }
    return occurrences
  })
}
