import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockVersion } from '../../src/ingest/block-history.ts'
import { printOf } from '../../src/ingest/block-print.ts'
import { fingerprintOf } from '../../src/ingest/fingerprint.ts'
import { type Draft, settle } from '../../src/ingest/identity.ts'
import { EMPTY_LEDGER } from '../../src/ingest/ledger.ts'
import { textOf } from './ledger-text.ts'

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ')

const fingerprint = (text: string, blocks: BlockVersion = [printOf({ id: 'b', text })]) => ({
  ...fingerprintOf([{ id: 'b', kind: 'paragraph', text }]),
  blocks,
})

const draft = (seed: string, text: string, more: Partial<Draft> = {}): Draft => ({
  seed,
  title: 'A title',
  canonical: null,
  text: () => text,
  fingerprint: fingerprint(text),
  ...more,
})

const drafts = fc.uniqueArray(
  fc
    .record({
      seed: fc.stringMatching(/^[a-c]{1,2}$/),
      title: fc.constantFrom('One', 'Two', 'One 2', '日本', ''),
      canonical: fc.constantFrom(null, 'https://example.com/1', 'https://example.com/2'),
      text: fc.constantFrom('', 'short', words(0, 40), words(2, 40), words(20, 60), words(0, 200)),
      blocks: fc.constantFrom([], [{ id: 'b', hashes: 'AAB' }], [{ id: 'c', hashes: 'AABAAC' }]),
    })
    .map(({ blocks, text, ...rest }): Draft => ({ ...rest, text: () => text, fingerprint: fingerprint(text, blocks) })),
  { selector: (entry) => entry.seed, maxLength: 8 },
)

describe('settle', () => {
  it('gives ids and slugs of their own, whatever the order of the drafts', () => {
    fc.assert(
      fc.property(drafts, drafts, (first, second) => {
        const before = settle(EMPTY_LEDGER, first).ledger
        const settled = settle(before, second)
        const reversed = settle(before, [...second].reverse())
        expect(textOf(reversed.ledger)).toBe(textOf(settled.ledger))
        expect(new Set(settled.ids.values()).size).toBe(second.length)
        expect(new Set(settled.slugs.values()).size).toBe(second.length)
      }),
    )
  })

  it('changes nothing when it settles the same drafts again', () => {
    fc.assert(
      fc.property(drafts, drafts, (first, second) => {
        const once = settle(settle(EMPTY_LEDGER, first).ledger, second)
        const again = settle(once.ledger, second)
        expect(textOf(again.ledger)).toBe(textOf(once.ledger))
        expect(again.ids).toEqual(once.ids)
      }),
    )
  })

  it('never gives away a slug that leads to another article', () => {
    fc.assert(
      fc.property(drafts, drafts, drafts, (...builds) => {
        let ledger = EMPTY_LEDGER
        for (const build of builds) ({ ledger } = settle(ledger, build))
        const slugs = Object.values(ledger.articles).flatMap((entry) => [entry.slug, ...entry.formerSlugs])
        expect(new Set(slugs).size).toBe(slugs.length)
      }),
    )
  })

  const known = draft('a.md', words(0, 100))
  it.each([
    [
      'the canonical address is the same',
      { ...known, canonical: 'https://e.com/' },
      draft('z.md', words(500, 600), { canonical: 'https://e.com/' }),
      true,
    ],
    ['the path is the same and half of the text is', known, draft('a.md', words(0, 60)), true],
    ['the path is the same and the text is another', known, draft('a.md', words(500, 600)), false],
    ['the seed has moved with its text', known, draft('b.md', words(0, 100)), true],
    [
      'the seed has moved and one word in a hundred changed',
      known,
      draft('b.md', words(0, 100).replace('word50', 'other')),
      true,
    ],
    ['the seed has moved and a third of the text is gone', known, draft('b.md', words(0, 65)), false],
  ])('decides about the id when %s', (_name, before, after, same) => {
    const first = settle(EMPTY_LEDGER, [before])
    const second = settle(first.ledger, [after])
    expect(second.ids.get(after.seed) === first.ids.get(before.seed)).toBe(same)
  })

  it('gives a copy of an article that is still there an id of its own', () => {
    const first = settle(EMPTY_LEDGER, [known])
    const second = settle(first.ledger, [known, draft('0-copy.md', known.text())])
    expect(second.ids.get('a.md')).toBe(first.ids.get('a.md'))
    expect(second.ids.get('0-copy.md')).not.toBe(first.ids.get('a.md'))
  })

  it('knows an article again that was away for a while', () => {
    const first = settle(EMPTY_LEDGER, [known])
    const without = settle(first.ledger, [])
    const back = settle(without.ledger, [draft('again.md', known.text())])
    expect(back.ids.get('again.md')).toBe(first.ids.get('a.md'))
  })

  it('mints the library id once', () => {
    const first = settle(EMPTY_LEDGER, [known])
    expect(first.ledger.library).toMatch(/^[a-z0-9]{12}$/)
    expect(settle(first.ledger, [draft('b.md', 'other')]).ledger.library).toBe(first.ledger.library)
    expect(settle(EMPTY_LEDGER, []).ledger.library).toBe('')
  })
})
