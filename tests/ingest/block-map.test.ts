import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_VERSIONS, remember } from '../../src/ingest/block-history.ts'
import { blockMapOf } from '../../src/ingest/block-map.ts'
import { printOf } from '../../src/ingest/block-print.ts'
import { followBlock } from '../../src/model/block-map.ts'
import { editScripts, versionOf } from './edit-scripts.ts'

/** Distinct words, so that two paragraphs of different numbers share none. */
const prose = (number: number, words = 20): string =>
  Array.from({ length: words }, (_, index) => `p${number}w${index}`).join(' ')
const version = (...blocks: readonly (readonly [id: string, text: string])[]) =>
  blocks.map(([id, text]) => printOf({ id, text }))

const [A, B, C, D] = [prose(1), prose(2), prose(3), prose(4)]
const EDITED_B = B.replace('p2w3 ', 'other ').replace('p2w11 ', 'words ')
const before = version(['a', A], ['b', B], ['c', C], ['d', D])

describe('blockMapOf', () => {
  it.each([
    ['nothing changed', version(['a', A], ['b', B], ['c', C], ['d', D]), null],
    ['a paragraph came in', version(['a', A], ['n', prose(9)], ['b', B], ['c', C], ['d', D]), null],
    ['two were swapped', version(['a', A], ['c', C], ['b', B], ['d', D]), null],
    ['one was edited', version(['a', A], ['e', EDITED_B], ['c', C], ['d', D]), { b: { became: 'edited', to: 'e' } }],
    [
      'one was edited and moved',
      version(['a', A], ['c', C], ['d', D], ['e', EDITED_B]),
      { b: { became: 'moved', to: 'e' } },
    ],
    ['one was deleted', version(['a', A], ['c', C], ['d', D]), { b: { became: 'gone', to: 'a' } }],
    [
      'the first was replaced by another text',
      version(['n', prose(9)], ['b', B], ['c', C], ['d', D]),
      { a: { became: 'gone', to: 'b' } },
    ],
    [
      'everything went',
      version(),
      Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { became: 'gone', to: null }])),
    ],
  ])('says what became of the blocks when %s', (_name, after, map) => {
    expect(blockMapOf([before, after])).toEqual(map)
  })

  it('gives no look-alike for a deleted block', () => {
    const lookAlike = A.replace('p1w4 ', 'seven ').replace('p1w12 ', 'eight ')
    const map = blockMapOf([version(['a', A], ['l', lookAlike], ['c', C]), version(['l', lookAlike], ['c', C])])
    expect(map).toEqual({ a: { became: 'gone', to: 'l' } })
  })

  it('knows which of two equal blocks is left by its neighbours', () => {
    const map = blockMapOf([version(['a', A], ['b', B], ['a-2', A], ['c', C]), version(['b', B], ['a', A], ['c', C])])
    expect(map).toEqual({ 'a-2': { became: 'edited', to: 'a' } })
  })

  it('follows a block through several edits', () => {
    const twice = EDITED_B.replace('p2w17 ', 'again ').replace('p2w6 ', 'and ')
    const thrice = twice.replace('p2w8 ', 'still ')
    const history = [
      ['b', B],
      ['e', EDITED_B],
      ['f', twice],
      ['g', thrice],
    ] as const
    const map = blockMapOf(history.map((block) => version(['a', A], block, ['c', C])))
    expect(map).toEqual({
      b: { became: 'edited', to: 'g' },
      e: { became: 'edited', to: 'g' },
      f: { became: 'edited', to: 'g' },
    })
  })

  it('leaves out what came back', () => {
    const shorter = version(['a', A], ['c', C], ['d', D])
    expect(blockMapOf([before, shorter, before])).toBeNull()
  })

  it('maps at least 99 in 100 surviving blocks of a thousand edited articles right, and none to another', () => {
    let [survived, right, wrong] = [0, 0, 0]
    for (const script of fc.sample(editScripts, { numRuns: 1000, seed: 42 })) {
      const [old, now] = [versionOf(script.before), versionOf(script.after)]
      const map = blockMapOf([old.version, now.version]) ?? {}
      for (const [key, id] of old.ids) {
        const truth = now.ids.get(key)
        const { became, to } = followBlock(map, id)
        // A block that kept its id needs no map; the page has it.
        if (truth === id) continue
        if (truth !== undefined) survived += 1
        if (became === 'gone') continue
        if (to === truth) right += 1
        else wrong += 1
      }
    }
    expect(survived).toBeGreaterThan(500)
    expect(wrong).toBe(0)
    expect(right / survived).toBeGreaterThanOrEqual(0.99)
  })

  it('leads every former id to a block of the page, through any edits', () => {
    fc.assert(
      fc.property(fc.array(editScripts, { minLength: 1, maxLength: 3 }), (scripts) => {
        const history = scripts.flatMap((script) => [versionOf(script.before).version, versionOf(script.after).version])
        const map = blockMapOf(history) ?? {}
        const present = new Set(history.at(-1)?.map(({ id }) => id))
        for (const { id } of history.flat()) {
          const { to } = followBlock(map, id)
          expect(present.has(to ?? '')).toBe(true)
        }
        for (const id of present) expect(Object.hasOwn(map, id)).toBe(false)
      }),
      { numRuns: 30 },
    )
  })
})

describe('remember', () => {
  it('adds a version only when the blocks changed, and keeps the last twenty', () => {
    const once = remember([], before)
    expect(remember(once, version(['a', A], ['b', B], ['c', C], ['d', D]))).toBe(once)
    let history = once
    for (let count = 0; count < 30; count += 1) history = remember(history, version([`x${count}`, A]))
    expect(history).toHaveLength(MAX_VERSIONS)
    expect(history.at(-1)?.[0]?.id).toBe('x29')
  })
})
