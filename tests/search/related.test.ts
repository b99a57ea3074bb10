import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summarize } from '../../src/model/article.ts'
import type { Indexable } from '../../src/search/index/collect.ts'
import { writeIndex } from '../../src/search/write-index.ts'
import { summaryOf } from '../model/summary-of.ts'
import { indexTools } from './library-in-memory.ts'

const files = { article: 'data/articles/a.json', original: 'data/originals/a.json' }

function article(id: string, text: string): Indexable {
  return {
    ...summarize(summaryOf({ id, title: id, authors: [] })),
    files,
    blocks: [{ id: 'b', kind: 'paragraph', text }],
  }
}

const none = () => false
/** Two on whales, two on bread, and others on nothing they share. */
const library = [
  article('whale-songs', 'Humpback whales sing for hours, and hunters at sea hear the humpback sing.'),
  article('bread', 'Sourdough bread needs flour, water and patience; the crust wants a hot oven.'),
  article('whale-hunts', 'The humpback was taken by hunters; whales that sing were found soonest at sea.'),
  article('crust', 'A crust is made by a hot oven: steam, flour, and sourdough of some days.'),
  article('tax', 'Ministers argued about duties on imported steel until midnight.'),
  article('chess', 'Her bishop went astray and the endgame was lost by move forty.'),
  ...Array.from({ length: 20 }, (_, nth) =>
    article(`other-${nth}`, `The matter${nth} of a thing${nth} was made by and for others on it until now.`),
  ),
]

describe('relate', () => {
  it.each([
    ['whale-songs', ['whale-hunts']],
    ['whale-hunts', ['whale-songs']],
    ['bread', ['crust']],
    ['tax', []],
  ])('names beside %s what shares its words', (id, expected) => {
    const place = library.findIndex((one) => one.id === id)
    const found = writeIndex(library, indexTools).related(place, 3, none)
    expect(found.map((other) => library[other]?.id)).toEqual(expected)
  })

  it('leaves out what is told to be, and gives its room to the next', () => {
    const like = ['a', 'b', 'c'].map((id) => article(id, `Humpback whales sing at sea${id}.`))
    const { related } = writeIndex([...like, ...library], indexTools)
    expect(related(0, 1, none)).toHaveLength(1)
    const [first] = related(0, 1, none)
    expect(related(0, 1, (other) => other === first)).not.toEqual([first])
    expect(related(0, 1, (other) => other === first)).toHaveLength(1)
  })

  it('names others only, each once, no more than asked for, and the same again', () => {
    const texts = fc.array(fc.array(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 12 }), { maxLength: 12 })
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 4 }), (all, limit) => {
        const articles = all.map((words, nth) => article(`n${nth}`, words.map((word) => `${word}${word}x`).join(' ')))
        const { related } = writeIndex(articles, indexTools)
        for (const place of articles.keys()) {
          const found = related(place, limit, none)
          expect(found).not.toContain(place)
          expect(new Set(found).size).toBe(found.length)
          expect(found.length).toBeLessThanOrEqual(limit)
          expect(related(place, limit, none)).toEqual(found)
        }
      }),
    )
  })
})
