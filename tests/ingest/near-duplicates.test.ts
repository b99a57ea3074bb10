import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comparable, findDuplicates } from '../../src/ingest/near-duplicates.ts'
import { shingleHashes, sketchOf } from '../../src/ingest/shingles.ts'
import { edited, prose } from './prose.ts'

function article(id: string, words: readonly string[], said: Partial<Comparable> = {}): Comparable {
  const text = words.join(' ')
  return {
    id,
    title: id,
    source: null,
    published: null,
    text: () => text,
    sketch: sketchOf(shingleHashes(text)),
    ...said,
  }
}

const groupsOf = (articles: readonly Comparable[]) => findDuplicates(articles).map((ids) => [...ids].sort())

describe('findDuplicates', () => {
  it.each<[string, Comparable, Comparable]>([
    ['the same text under another title', article('a', prose(1, 400)), article('b', prose(1, 400))],
    ['a word in fifty changed', article('a', prose(1, 400)), article('b', edited(prose(1, 400), 50))],
    [
      'a word in fifteen changed, under the same title',
      article('a', prose(1, 400), { title: 'The ferry' }),
      article('b', edited(prose(1, 400), 15), { title: 'The Ferry.', published: '2025-03-19' }),
    ],
    [
      'half of it cut off, under the same title',
      article('a', prose(1, 400), { title: 'The ferry', published: '2025-03' }),
      article('b', prose(1, 400).slice(0, 200), { title: 'The ferry', published: '2025-03-19' }),
    ],
    [
      'a menu of fifty words around it',
      article('a', prose(1, 400)),
      article('b', [...prose(7, 25), ...prose(1, 400), ...prose(8, 25)]),
    ],
    [
      'another day, from another source',
      article('a', prose(1, 400), { source: 'One', published: '2025-03-18' }),
      article('b', prose(1, 400), { source: 'Two', published: '2025-03-19' }),
    ],
    ['few words, title and all', article('a', prose(1, 5), { title: 'x' }), article('b', prose(1, 5), { title: 'x' })],
    ['no words, title and all', article('a', [], { title: 'x' }), article('b', [], { title: 'x' })],
  ])('takes for one article: %s', (_name, a, b) => {
    expect(groupsOf([a, b])).toEqual([['a', 'b']])
  })

  it.each<[string, Comparable, Comparable]>([
    ['other words', article('a', prose(1, 400)), article('b', prose(2, 400))],
    ['a long common part', article('a', prose(1, 400)), article('b', [...prose(1, 200), ...prose(2, 200)])],
    [
      'parts of a series in one frame',
      article('a', prose(1, 400), { title: 'Prices', source: 'S', published: '2025-03-01' }),
      article('b', edited(prose(1, 400), 30), { title: 'Prices', source: 'S', published: '2025-03-08' }),
    ],
    ['notices of few words under different titles', article('a', prose(1, 20)), article('b', prose(1, 20))],
    ['pictures without words', article('a', []), article('b', [])],
  ])('tells apart: %s', (_name, a, b) => {
    expect(groupsOf([a, b])).toEqual([])
  })

  it('finds planted copies, and them alone, in any order of the articles', () => {
    const library = fc
      .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
      .chain((seeds) =>
        fc.tuple(
          fc.constant(seeds),
          fc.array(fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 40, max: 90 })), { maxLength: 5 }),
          fc.infiniteStream(fc.nat()),
        ),
      )
    fc.assert(
      fc.property(library, ([seeds, plants, ranks]) => {
        const originals = seeds.map((seed) => article(`s${seed}`, prose(seed, 300)))
        const planted = plants.flatMap(([at, nth], index) => {
          const seed = seeds[at]
          return seed === undefined ? [] : [article(`s${seed}-${index}`, edited(prose(seed, 300), nth))]
        })
        const all = [...originals, ...planted]
        const shuffled = all
          .map((one) => ({ one, rank: ranks.next().value }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ one }) => one)
        expect(findDuplicates(shuffled)).toEqual(findDuplicates(all))
        const together = originals
          .map(({ id }) => [id, ...planted.map((one) => one.id).filter((copy) => copy.startsWith(`${id}-`))].sort())
          .filter((group) => group.length > 1)
        expect(groupsOf(all).sort()).toEqual(together.sort())
      }),
      { numRuns: 40 },
    )
  })

  it('finds a hundred copies of one article among others in one frame', () => {
    const frame = prose(99, 40)
    const others = Array.from({ length: 100 }, (_, at) => article(`o${at}`, [...frame, ...prose(at + 200, 300)]))
    const copies = Array.from({ length: 100 }, (_, at) =>
      article(`c${at}`, [...frame, ...edited(prose(1, 300), 40 + at)]),
    )
    const groups = groupsOf([...others, ...copies])
    expect(groups).toHaveLength(1)
    expect(groups[0]).toEqual(copies.map(({ id }) => id).sort())
  })
  it('finds a copy however many articles are in between', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => article(`m${at}`, prose(at + 7, 8)))
    const [a, b] = [article('a', prose(1, 400)), article('z', edited(prose(1, 400), 50))]
    expect(groupsOf([b, ...many, a])).toContainEqual(['a', 'z'])
  })
})
