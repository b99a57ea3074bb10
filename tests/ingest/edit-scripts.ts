import fc from 'fast-check'
import type { BlockVersion } from '../../src/ingest/block-history.ts'
import { printOf } from '../../src/ingest/block-print.ts'
import { shortHash } from '../../src/ingest/hash.ts'

/** A block of a generated article; `key` is what it is, whatever its words. */
export type Source = { readonly key: number; readonly words: readonly string[] }

export type EditScript = {
  readonly before: readonly Source[]
  /** What is left of it, in its new order; new blocks have keys of their own. */
  readonly after: readonly Source[]
}

/** Words as often as English has them: a few stand in every paragraph. */
const VOCABULARY = Array.from({ length: 3000 }, (_, rank) => `w${rank}`)

type Random = (below: number) => number

function randomFrom(seed: number): Random {
  // Mulberry32: a test must be the same in every run.
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

function word(random: Random): string {
  const rank = Math.floor(VOCABULARY.length ** (random(10_000) / 10_000)) - 1
  return VOCABULARY[rank] ?? 'w0'
}

function changed(words: readonly string[], share: number, random: Random): string[] {
  const edited = [...words]
  const places = words.map((_, index) => index)
  for (let count = Math.floor(words.length * share); count > 0; count -= 1) {
    const [place = 0] = places.splice(random(places.length), 1)
    edited[place] = `${word(random)}x${random(1000)}`
  }
  return edited
}

/** A paragraph inserted, some edited (up to a fifth of their words), two swapped, one deleted; look-alikes among them. */
function scriptFrom(seed: number): EditScript {
  const random = randomFrom(seed)
  const before: Source[] = []
  const length = 8 + random(40)
  for (let key = 0; key < length; key += 1) {
    const model = before[random(Math.max(1, before.length))]
    const lookAlike = model !== undefined && random(5) === 0
    const words = lookAlike
      ? changed(model.words, 0.3, random)
      : Array.from({ length: 12 + random(80) }, () => word(random))
    before.push({ key, words })
  }
  let after: Source[] = [...before]
  for (let edits = 1 + random(4); edits > 0; edits -= 1) {
    const at = random(after.length)
    const [one, other] = [after[at], after[random(after.length)]]
    if (!one || !other) continue
    switch (random(4)) {
      case 0:
        after.splice(at, 0, { key: 1000 + edits, words: changed(one.words, random(2) === 0 ? 1 : 0.4, random) })
        break
      case 1:
        // No second edit of a block: a fifth of its words is what one version changes.
        if (before.includes(one)) after[at] = { ...one, words: changed(one.words, 0.2, random) }
        break
      case 2:
        after = after.map((source) => (source === one ? other : source === other ? one : source))
        break
      default:
        if (random(2) === 0) after.splice(at, 1)
    }
  }
  return { before, after }
}

export const editScripts: fc.Arbitrary<EditScript> = fc.integer({ min: 1, max: 2 ** 31 - 1 }).map(scriptFrom)

/** The prints of generated blocks, and the id of each key. */
export function versionOf(sources: readonly Source[]): { version: BlockVersion; ids: ReadonlyMap<number, string> } {
  const seen = new Map<string, number>()
  const version = sources.map(({ words }) => {
    const text = words.join(' ')
    const base = shortHash(text, 8)
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return printOf({ id: count === 1 ? base : `${base}-${count}`, text })
  })
  return { version, ids: new Map(sources.map(({ key }, index) => [key, version[index]?.id ?? ''])) }
}
