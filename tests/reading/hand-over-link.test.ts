import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Records } from '../../src/model/records.ts'
import { writeStateFile } from '../../src/model/records-file.ts'
import { packHandOver, unpackHandOver } from '../../src/reading/hand-over-link.ts'

const records: fc.Arbitrary<Records> = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z0-9]{1,12}$/), fc.string({ unit: 'grapheme' }), fc.nat()), {
    selector: ([id]) => id,
    maxLength: 30,
  })
  .map(
    (entries) =>
      new Map(
        entries.map(([id, value, time]) => [`later:${id}`, { value, at: `${String(time).padStart(15, '0')}-0000-a` }]),
      ),
  )

const one: Records = new Map([['saved:a1', { value: true, at: '000000000000001-0000-a' }]])

describe('a hand-over link', () => {
  it('brings what was packed, in characters that no address escapes', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (packed) => {
        const fragment = await packHandOver(packed)
        expect(fragment).toMatch(/^hand-over=1\.[\w-]+$/)
        const found = await unpackHandOver(`#${fragment}`)
        expect(found).toEqual({ kind: 'read', records: packed, rejected: [] })
      }),
    )
  })

  it('is never read as something else when its end was cut off', async () => {
    const fragment = await packHandOver(one)
    for (let at = 'hand-over=1.'.length; at < fragment.length; at += 1) {
      const found = await unpackHandOver(fragment.slice(0, at))
      expect(found.kind).toBe('unreadable')
    }
  })

  it.each([
    ['nothing packed', 'hand-over=1.', 'unreadable'],
    ['no base64', 'hand-over=1.a', 'unreadable'],
    ['other characters', 'hand-over=1.ab+/', 'unreadable'],
    ['no version', 'hand-over=ab', 'unreadable'],
    ['the version before the first', 'hand-over=0.ab', 'unreadable'],
    ['a later version', 'hand-over=2.whatever', 'newer'],
  ])('says what is wrong with %s', async (_, fragment, kind) => {
    expect((await unpackHandOver(fragment)).kind).toBe(kind)
  })

  it('says so of a state file of a later version', async () => {
    const text = new Blob([writeStateFile(one).replace('"version":1', '"version":9')]).stream()
    const bytes = await new Response(text.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer()
    const packed = Buffer.from(bytes).toString('base64url')
    expect(await unpackHandOver(`hand-over=1.${packed}`)).toEqual({ kind: 'newer', version: 9 })
  })

  it('refuses what would inflate without end', async () => {
    const bomb = new Blob([new Uint8Array(17 * 1024 * 1024)]).stream()
    const bytes = await new Response(bomb.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer()
    const packed = Buffer.from(bytes).toString('base64url')
    expect((await unpackHandOver(`hand-over=1.${packed}`)).kind).toBe('unreadable')
  })
})
