import { type BitReader, type BitWriter, createBitReader, createBitWriter } from './bits.ts'

/** Where a stem's word stands: in which part of the article, at which word of it, in which of the stem's forms. */
export type Occurrence = { readonly part: number; readonly word: number; readonly form: number }

/** Parts of an article before its blocks, which follow in order. */
export const TITLE = 0
export const STANDFIRST = 1
export const AUTHORS = 2
export const FIRST_BLOCK = 3

/** Rice parameters: of the occurrences in an article, and of what each adds to the one before. */
export type OccurrenceCoding = {
  readonly count: number
  readonly part: number
  readonly word: number
  readonly form: number
}

/** Of a stem like most: in one of the first blocks, some dozens of words from its start, once. */
export const USUAL: OccurrenceCoding = { count: 0, part: 1, word: 4, form: 0 }

/** Bits of a parameter that is not the usual one. */
const PARAMETER_BITS = 4
const PARAMETERS = ['count', 'part', 'word', 'form'] as const

/** Writes occurrences in order, article by article; which articles these are stands in the postings. */
export type OccurrenceWriter = {
  /** An article's occurrences follow; `count` is 1 or more. */
  article(count: number): void
  occurrence(part: number, word: number, form: number): void
  finish(): Uint8Array
}

/** @param forms of the stem */
export function createOccurrenceWriter(forms: number, k: OccurrenceCoding = USUAL): OccurrenceWriter {
  const bits: BitWriter = createBitWriter()
  bits.bits(k === USUAL ? 0 : 1, 1)
  if (k !== USUAL) for (const name of PARAMETERS) bits.bits(k[name], PARAMETER_BITS)
  let lastPart = 0
  let next = 0
  return {
    article(count) {
      bits.rice(count - 1, k.count)
      lastPart = 0
      next = 0
    },
    occurrence(part, word, form) {
      bits.rice(part - lastPart, k.part)
      bits.rice(part === lastPart ? word - next : word, k.word)
      if (forms > 1) bits.rice(form, k.form)
      lastPart = part
      next = word + 1
    },
    finish: bits.finish,
  }
}

/** @param count of articles */
export function decodeOccurrences(bytes: Uint8Array, count: number, forms: number): readonly (readonly Occurrence[])[] {
  const reader = createBitReader(bytes)
  const k = reader.bits(1) === 0 ? USUAL : readCoding(reader)
  return Array.from({ length: count }, () => {
    const occurrences: Occurrence[] = []
    let part = 0
    let next = 0
    for (let left = reader.rice(k.count) + 1; left > 0; left -= 1) {
      const step = reader.rice(k.part)
      if (step > 0) next = 0
      part += step
      const word = next + reader.rice(k.word)
      occurrences.push({ part, word, form: forms > 1 ? reader.rice(k.form) : 0 })
      next = word + 1
    }
    return occurrences
  })
}

function readCoding(reader: BitReader): OccurrenceCoding {
  const [count = 0, part = 0, word = 0, form = 0] = PARAMETERS.map(() => reader.bits(PARAMETER_BITS))
  return { count, part, word, form }
}
