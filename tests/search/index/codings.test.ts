import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCodeUnits } from '../../../src/model/article-order.ts'
import { createBitReader, createBitWriter } from '../../../src/search/index/bits.ts'
import { createByteReader, createByteWriter } from '../../../src/search/index/bytes.ts'
import { decodeDictionary, encodeDictionary } from '../../../src/search/index/dictionary.ts'
import { createOccurrenceWriter, decodeOccurrences } from '../../../src/search/index/occurrences.ts'
import { decodePairs, encodePairs } from '../../../src/search/index/pair-file.ts'
import { decodePostings, encodePostings } from '../../../src/search/index/postings.ts'

const sortedUnique = (most: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: most }), { maxLength: 60 }).map((all) => all.sort((a, b) => a - b))

/** Places of one article: by part, then by word, each once. */
const places = fc
  .uniqueArray(fc.record({ part: fc.nat(40), word: fc.nat(3000), form: fc.nat(2) }), {
    minLength: 1,
    maxLength: 20,
    selector: ({ part, word }) => part * 10_000 + word,
  })
  .map((all) => all.sort((a, b) => a.part - b.part || a.word - b.word))

const parameter = fc.nat(15)
const coding = fc.option(
  fc.record({ count: parameter, part: parameter, word: fc.integer({ min: 3, max: 15 }), form: parameter }),
  { nil: undefined },
)

describe('what the index is coded in reads back as it was written', () => {
  it('bits and Rice codes', () => {
    const entry = fc.record({ value: fc.nat(100_000), k: fc.integer({ min: 4, max: 20 }), nibble: fc.nat(15) })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 50 }), (entries) => {
        const writer = createBitWriter()
        for (const { value, k, nibble } of entries) {
          writer.rice(value, k)
          writer.bits(nibble, 4)
        }
        const reader = createBitReader(writer.finish())
        for (const { value, k, nibble } of entries) {
          expect(reader.rice(k)).toBe(value)
          expect(reader.bits(4)).toBe(nibble)
        }
      }),
    )
  })

  it('numbers and texts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2 ** 31 - 1), fc.string({ unit: 'grapheme' }))), (entries) => {
        const writer = createByteWriter()
        for (const [value, text] of entries) {
          writer.varint(value)
          writer.text(text)
        }
        const reader = createByteReader(writer.finish())
        for (const [value, text] of entries) {
          expect(reader.varint()).toBe(value)
          expect(reader.text()).toBe(text)
        }
        expect(reader.done).toBe(true)
      }),
    )
  })

  it('lists of articles with their impacts', () => {
    fc.assert(
      fc.property(sortedUnique(5000), fc.array(fc.nat(15), { minLength: 60, maxLength: 60 }), (docs, codes) => {
        const postings = { docs: Uint32Array.from(docs), impacts: Uint8Array.from(codes.slice(0, docs.length)) }
        const bytes = encodePostings(postings, 5001)
        expect(decodePostings(bytes, 0, docs.length, 5001)).toEqual(postings)
      }),
    )
  })

  it('occurrences, article by article', () => {
    fc.assert(
      fc.property(fc.array(places, { minLength: 1, maxLength: 12 }), coding, (articles, k) => {
        const writer = createOccurrenceWriter(3, k)
        for (const occurrences of articles) {
          writer.article(occurrences.length)
          for (const { part, word, form } of occurrences) writer.occurrence(part, word, form)
        }
        expect(decodeOccurrences(writer.finish(), articles.length, 3)).toEqual(articles)
      }),
    )
  })

  it('pairs of words', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    const docs = sortedUnique(5000).filter(({ length }) => length > 0)
    fc.assert(
      fc.property(fc.dictionary(word, docs, { maxKeys: 20 }), (lists) => {
        const sorted = Object.entries(lists).sort(([a], [b]) => compareCodeUnits(a, b))
        const bytes = encodePairs(
          sorted.map(([pair, list]) => ({ pair, docs: list })),
          5001,
        )
        expect([...decodePairs(bytes, 5001)]).toEqual(sorted)
      }),
    )
  })

  it('the dictionary', () => {
    const words = fc
      .uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 40 })
      .map((all) => all.sort(compareCodeUnits).map((word, index) => ({ word, size: index % 17 })))
    fc.assert(
      fc.property(words, (sorted) => {
        expect(decodeDictionary(encodeDictionary(sorted))).toEqual(sorted)
      }),
    )
  })
})
