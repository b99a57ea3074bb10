import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likenessOfPrints, printOf } from '../../src/ingest/block-print.ts'
import { findSharedBlocks, type Printed } from '../../src/ingest/shared-blocks.ts'
import { edited, prose } from './prose.ts'

/** An article of these paragraphs, whose blocks are `ID-0`, `ID-1` … */
function article(id: string, paragraphs: readonly (readonly string[])[], copyOf: string | null = null): Printed {
  return {
    id,
    copyOf,
    blocks: paragraphs.map((words, at) => printOf({ id: `${id}-${at}`, text: words.join(' ') })),
  }
}

/** `a-1=b-0`: a block, and one that it is said to be shared with. */
function sharedIn(articles: readonly Printed[]): string[] {
  return [...findSharedBlocks(articles).values()].flat().map(({ block, there }) => `${block}=${there}`)
}

describe('findSharedBlocks', () => {
  it('names a paragraph that two articles have to each of them, and no other', () => {
    const found = findSharedBlocks([
      article('a', [prose(1, 40), prose(2, 40), prose(3, 40)]),
      article('b', [prose(4, 40), prose(2, 40)]),
      article('c', [prose(5, 40)]),
    ])
    expect([...found]).toEqual([
      ['a', [{ block: 'a-1', article: 'b', there: 'b-1' }]],
      ['b', [{ block: 'b-1', article: 'a', there: 'a-1' }]],
    ])
  })

  it.each<[string, string[], string[]]>([
    ['a word in fifteen is another', prose(1, 60), edited(prose(1, 60), 15)],
    ['it is long, and a word in fifteen is another', prose(1, 400), edited(prose(1, 400), 15)],
    ['a sentence is added', prose(1, 60), [...prose(1, 60), ...prose(2, 9)]],
    ['it has 25 words', prose(1, 25), prose(1, 25)],
  ])('knows it again when %s', (_name, one, other) => {
    expect(sharedIn([article('a', [one]), article('b', [other])])).toEqual(['a-0=b-0', 'b-0=a-0'])
  })

  it.each<[string, Printed[]]>([
    ['it is short', [article('a', [prose(1, 24)]), article('b', [prose(1, 24)])]],
    ['a word in four is another', [article('a', [prose(1, 80)]), article('b', [edited(prose(1, 80), 4)])]],
    ['half of it is other text', [article('a', [prose(1, 80)]), article('b', [[...prose(1, 40), ...prose(2, 40)]])]],
    ['it is repeated within one article', [article('a', [prose(1, 40), prose(1, 40)])]],
    [
      'both articles are copies of one',
      [article('a', [prose(1, 40)], 'a'), article('b', [prose(1, 40)], 'a'), article('c', [prose(2, 40)])],
    ],
    [
      'everybody has it, as a plea to subscribe',
      Array.from({ length: 13 }, (_, at) => article(`a${at}`, [prose(1, 40), prose(at + 2, 40)])),
    ],
    [
      'everybody has it in words of their own day',
      Array.from({ length: 60 }, (_, at) => article(`a${at}`, [[...prose(1, 60), `day${at}`]])),
    ],
    ['there are no articles', []],
  ])('names nothing when %s', (_name, articles) => {
    expect(sharedIn(articles)).toEqual([])
  })

  it('names of many the likest, and of those as like the nearest in the library’s order, one an article', () => {
    const same = Array.from({ length: 8 }, (_, at) => article(`s${at}`, [prose(1, 60)]))
    const articles = [article('e', [edited(prose(1, 60), 20)]), ...same, article('t', [prose(1, 60), prose(1, 60)])]
    const of = (id: string) =>
      findSharedBlocks(articles)
        .get(id)
        ?.map(({ there }) => there)
    expect(of('s4')).toEqual(['s3-0', 's5-0', 's2-0'])
    expect(of('s7')).toEqual(['s6-0', 't-0', 's5-0'])
    expect(of('t')).toEqual(['s7-0', 's6-0', 's5-0', 's7-0', 's6-0', 's5-0'])
  })

  it('names the first twenty blocks of an article at most', () => {
    const paragraphs = Array.from({ length: 30 }, (_, at) => prose(at, 40))
    const found = findSharedBlocks([article('a', paragraphs), article('b', paragraphs)]).get('a')
    expect(found?.map(({ block }) => block)).toEqual(Array.from({ length: 20 }, (_, at) => `a-${at}`))
  })

  it('keeps a passage that two articles of a crowd have beside what all of them have', () => {
    const frame = prose(1, 40)
    const articles = Array.from({ length: 40 }, (_, at) => article(`a${at}`, [frame, prose(at + 2, 40)]))
    expect(sharedIn([article('x', [frame, prose(4, 40)]), ...articles])).toEqual(['x-1=a2-1', 'a2-1=x-1'])
  })

  it('finds what comparing all with all finds, when it is hardly changed, and nothing that is unlike', () => {
    const paragraph = fc.record({ seed: fc.integer({ min: 0, max: 9 }), nth: fc.constantFrom(25, 40, 1000) })
    const library = fc.array(fc.array(paragraph, { maxLength: 3 }), { maxLength: 4 }) // too few for a crowd
    fc.assert(
      fc.property(library, (all) => {
        const articles = all.map((paragraphs, at) =>
          article(
            `a${at}`,
            paragraphs.map(({ seed, nth }) => edited(prose(seed * 31, 50), nth)),
          ),
        )
        const found = findSharedBlocks(articles)
        const blocks = articles.flatMap(({ id, blocks: own }) => own.map((print) => ({ article: id, print })))
        for (const { article: id, print } of blocks) {
          const own = found.get(id)?.filter(({ block }) => block === print.id) ?? []
          const others = blocks.filter((other) => other.article !== id)
          const alike = others.filter((other) => likenessOfPrints(other.print, print) >= 0.75)
          const expected = new Set(alike.map((other) => other.article))
          expect(new Set(own.map((one) => one.article))).toEqual(expected)
        }
      }),
    )
  })
})
