import { compareCodeUnits } from '../model/article-order.ts'
import { foldTitle, isSameArticle, likenessOf } from './same-article.ts'
import { shingleHashes, sketchHashes } from './shingles.ts'

/** What duplicates are found by. */
export type Comparable = {
  readonly id: string
  readonly title: string
  readonly source: string | null
  readonly published: string | null
  /** The body as plain text. */
  readonly text: () => string
  /** Of that body; see `sketchOf`. */
  readonly sketch: string
}

/** Of the articles that share a shingle, those before each that it is compared with: keeps the work about linear. */
const NEIGHBOURS = 12
/** Shingles that two sketches must share before the bodies are compared. Same articles share 38 of 64. */
const SHARED_AT_LEAST = 12
/** … or this share of the smaller sketch, for short bodies. */
const SHARE_AT_LEAST = 0.3
/**
 * The share when titles differ. Then three quarters of all shingles must be shared (`SURELY` in
 * `same-article.ts`), and 48 of 64 in sketches; fewer than half is less likely than one in 100,000.
 */
const SHARE_OF_OTHER_TITLES = 0.5
/** Articles whose pairs are counted at a time: those of a large library do not fit into memory together. */
const AT_A_TIME = 8192
/** Stands for the shingles of a body without words: it is no hash. */
const NO_WORDS = -1

/**
 * Finds articles that are in the library more than once. Sketches nominate the pairs (Broder, "On the
 * resemblance and containment of documents", 1997), exact counting decides; what is the same as the same is
 * the same. The articles' order does not matter.
 * @returns groups of two and more ids
 */
export function findDuplicates(articles: readonly Comparable[]): readonly (readonly string[])[] {
  const ordered = [...articles].sort((a, b) => compareCodeUnits(a.id, b.id))
  const groups = createGroups(ordered.length)
  const hashes = new Map<number, Uint32Array>()
  const hashesOf = (index: number, { text }: Comparable): Uint32Array => {
    const known = hashes.get(index) ?? Uint32Array.from(shingleHashes(text())).sort()
    hashes.set(index, known)
    return known
  }
  const titles = ordered.map(({ title }) => foldTitle(title))
  const sketches = ordered.map(({ sketch }) => (sketch === '' ? [NO_WORDS] : sketchHashes(sketch)))
  for (const { first, second, share } of nominate(sketches)) {
    const [a, b] = [ordered[first], ordered[second]]
    if (!a || !b || groups.areOne(first, second)) continue
    if (share < SHARE_OF_OTHER_TITLES && titles[first] !== titles[second]) continue
    const likeness = likenessOf(hashesOf(first, a), hashesOf(second, b))
    if (isSameArticle(a, b, likeness)) groups.join(first, second)
  }
  return groups.all().map((members) => members.flatMap((index) => ordered[index]?.id ?? []))
}

/** Two articles by their places, and how much of the smaller sketch they share. */
type Pair = { readonly first: number; readonly second: number; readonly share: number }

/** Pairs that share enough of their sketches. */
function* nominate(sketches: readonly (readonly number[])[]): Generator<Pair> {
  // A hash and who has it in one number, so that sorting brings sharers together: a map of lists takes ten times as long.
  const size = sketches.length
  const owned = new Float64Array(sketches.reduce((sum, sketch) => sum + sketch.length, 0))
  let filled = 0
  for (const [index, sketch] of sketches.entries()) {
    for (const hash of sketch) {
      owned[filled] = hash * size + index
      filled += 1
    }
  }
  owned.sort()
  for (let from = 0; from < size; from += AT_A_TIME) {
    for (const [pair, count] of countShared(owned, size, from)) {
      const [first, second] = [Math.floor(pair / size), pair % size]
      const smaller = Math.min(sketches[first]?.length ?? 0, sketches[second]?.length ?? 0)
      if (count >= Math.min(SHARED_AT_LEAST, smaller * SHARE_AT_LEAST)) yield { first, second, share: count / smaller }
    }
  }
}

/** How many hashes some articles, from one on, share with those before each; by pair, in one number. */
function countShared(owned: Float64Array, size: number, from: number): ReadonlyMap<number, number> {
  const shared = new Map<number, number>()
  for (let at = 1; at < owned.length; at += 1) {
    const own = owned[at] ?? 0
    const first = Math.floor(own / size) * size // as the first article would have this hash
    const index = own - first
    if (index < from || index >= from + AT_A_TIME) continue
    for (let before = at - 1; before >= at - NEIGHBOURS; before -= 1) {
      const other = owned[before]
      if (other === undefined || other < first) break
      const pair = (other - first) * size + index
      shared.set(pair, (shared.get(pair) ?? 0) + 1)
    }
  }
  return shared
}

/** Disjoint sets (Galler and Fischer, 1964). */
function createGroups(size: number) {
  const parents = Array.from({ length: size }, (_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    for (let up = parents[root] ?? root; up !== root; up = parents[root] ?? root) root = up
    parents[index] = root
    return root
  }
  return {
    areOne: (a: number, b: number): boolean => rootOf(a) === rootOf(b),
    join: (a: number, b: number): void => {
      parents[Math.max(rootOf(a), rootOf(b))] = Math.min(rootOf(a), rootOf(b))
    },
    /** Those of two and more. */
    all: (): number[][] => {
      const groups = new Map<number, number[]>()
      parents.forEach((_, index) => {
        const root = rootOf(index)
        groups.set(root, [...(groups.get(root) ?? []), index])
      })
      return [...groups.values()].filter((members) => members.length > 1)
    },
  }
}
