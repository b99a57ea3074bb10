import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCodeUnits } from '../../../src/model/article-order.ts'
import { LibraryFormatError } from '../../../src/model/library-files.ts'
import { createCodeReader, createCodeWriter, NUMBER_CONTEXTS } from '../../../src/search/index/arithmetic.ts'
import { createBitReader, createBitWriter } from '../../../src/search/index/bits.ts'
import { createByteReader, createByteWriter } from '../../../src/search/index/bytes.ts'
import { decodeDictionary, encodeDictionary } from '../../../src/search/index/dictionary.ts'
import type { Occurrences } from '../../../src/search/index/occurrences.ts'
import { decodePairs, encodePairs } from '../../../src/search/index/pair-file.ts'
import { decodePlaces, encodeOwnPlaces, encodePlaces } from '../../../src/search/index/place-file.ts'
import { decodePostings, encodePostings } from '../../../src/search/index/postings.ts'
import { decodeTermShard } from '../../../src/search/index/term-shard.ts'

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

/** The same as parallel lists. */
const articlePlaces = places.map(
  (all): Occurrences => ({
    count: all.length,
    parts: all.map(({ part }) => part),
    words: all.map(({ word }) => word),
    forms: all.map(({ form }) => form),
  }),
)

const copyOf = ({ count, parts, words, forms }: Occurrences): Occurrences => ({
  count,
  parts: parts.slice(0, count),
  words: words.slice(0, count),
  forms: forms.slice(0, count),
})

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

  it('bits and numbers that are counted as they go by', () => {
    const entry = fc.oneof(
      fc.record({ kind: fc.constant('bit' as const), context: fc.nat(3), value: fc.nat(1) }),
      fc.record({ kind: fc.constant('number' as const), context: fc.nat(1), value: fc.nat(2 ** 30 - 1) }),
      fc.record({ kind: fc.constant('number' as const), context: fc.nat(1), value: fc.nat(9) }),
    )
    const sure = fc.array(fc.constant({ kind: 'bit' as const, context: 0, value: 0 }), { maxLength: 3000 })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 200 }), sure, (some, many) => {
        const entries = [...many, ...some, ...many]
        const code = (coder: ReturnType<typeof createCodeReader>, at: number, value: number) =>
          entries[at]?.kind === 'bit'
            ? coder.bit(entries[at].context, value)
            : coder.number(4 + (entries[at]?.context ?? 0) * NUMBER_CONTEXTS, value)
        const contexts = 4 + 2 * NUMBER_CONTEXTS
        const writer = createCodeWriter(contexts)
        for (const [at, { value }] of entries.entries()) code(writer, at, value)
        const reader = createCodeReader(writer.finish(), 0, contexts)
        for (const [at, { value }] of entries.entries()) expect(code(reader, at, 0)).toBe(value)
      }),
    )
  })

  it('the places of stems that share a file, up to the one that is asked for', () => {
    const stem = fc.record({
      forms: fc.constantFrom(['one'], ['bank', 'banks', 'banking']),
      articles: fc.array(articlePlaces, { minLength: 1, maxLength: 6 }),
    })
    const nowhere = fc.constant({ forms: [] as string[], articles: [] as Occurrences[] })
    fc.assert(
      fc.property(fc.array(fc.oneof(stem, nowhere), { minLength: 1, maxLength: 6 }), fc.nat(5), (stems, most) => {
        const given = stems.map(({ forms, articles }) => ({
          forms,
          articles: articles.map((one) => ({ ...copyOf(one), forms: one.forms.map((form) => form % forms.length) })),
        }))
        const asked = given.slice(0, most + 1)
        const read = asked.map(() => ({ forms: [] as readonly string[], articles: [] as Occurrences[] }))
        const found = asked.map(({ articles }) => articles.length)
        decodePlaces(encodePlaces(given), found, (index, article, forms, occurrences) => {
          expect(read[index]?.articles).toHaveLength(article)
          read[index]?.articles.push(copyOf(occurrences))
          read[index] = { forms, articles: read[index]?.articles ?? [] }
        })
        expect(read).toEqual(asked)
      }),
    )
  })

  it('the places of a common stem, in files of its own', () => {
    const many = fc.array(articlePlaces, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(many, fc.nat(9000), (articles, size) => {
        const forms = ['bank', 'banks', 'banking']
        const { perFile, files } = encodeOwnPlaces({ forms, articles }, { found: articles.length, size })
        const read = files.flatMap((bytes, part) => {
          const here: Occurrences[] = []
          const count = Math.min(perFile, articles.length - part * perFile)
          decodePlaces(bytes, [count], (_stem, _article, _forms, occurrences) => here.push(copyOf(occurrences)))
          return here
        })
        expect(read).toEqual(articles)
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

describe('what is no file of the index', () => {
  it.each([
    ['stems', decodeTermShard],
    ['places', (bytes: Uint8Array) => decodePlaces(bytes, [2, 1], () => {})],
    ['words', decodeDictionary],
  ])('is told from %s, or read to an end', (_, decode: (bytes: Uint8Array) => unknown) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          decode(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(LibraryFormatError)
        }
      }),
    )
  })

  it('is told from a list that leads beyond the library', () => {
    const bytes = encodePostings({ docs: Uint32Array.of(3, 70), impacts: Uint8Array.of(1, 2) }, 100)
    expect(() => decodePostings(bytes, 0, 2, 70)).toThrow(LibraryFormatError)
    expect(() => decodePostings(bytes, 0, 200, 100)).toThrow(LibraryFormatError)
  })
})
