import { compareCodeUnits } from '../model/article-order.ts'
import { isSameArticle, likenessOf } from './same-article.ts'
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
  const hashes = new Map<number, ReadonlySet<number>>()
  const hashesOf = (index: number, { text }: Comparable): ReadonlySet<number> => {
    const known = hashes.get(index) ?? shingleHashes(text())
    hashes.set(index, known)
    return known
  }
  for (const [first, second] of nominate(
    ordered.map(({ sketch }) => (sketch === '' ? [NO_WORDS] : sketchHashes(sketch))),
  )) {
    const [a, b] = [ordered[first], ordered[second]]
    if (!a || !b || groups.areOne(first, second)) continue
    const likeness = likenessOf(hashesOf(first, a), hashesOf(second, b))
    if (isSameArticle(a, b, likeness)) groups.join(first, second)
  }
  return groups.all().map((members) => members.flatMap((index) => ordered[index]?.id ?? []))
}

/** Pairs that share enough of their sketches. */
function nominate(sketches: readonly (readonly number[])[]): (readonly [number, number])[] {
  // A hash and who has it in one number, so that sorting brings sharers together: a map of lists takes ten times as long.
  const size = sketches.length
  const owned = Float64Array.from(sketches.flatMap((sketch, index) => sketch.map((hash) => hash * size + index))).sort()
  const shared = new Map<number, number>()
  for (let at = 1; at < owned.length; at += 1) {
    const own = owned[at] ?? 0
    const hash = Math.floor(own / size)
    for (let before = at - 1; before >= at - NEIGHBOURS; before -= 1) {
      const other = owned[before]
      if (other === undefined || Math.floor(other / size) !== hash) break
      const pair = (other - hash * size) * size + (own - hash * size)
      shared.set(pair, (shared.get(pair) ?? 0) + 1)
    }
  }
  return [...shared].flatMap(([pair, count]) => {
    const [first, second] = [Math.floor(pair / size), pair % size]
    const smaller = Math.min(sketches[first]?.length ?? 0, sketches[second]?.length ?? 0)
    return count >= Math.min(SHARED_AT_LEAST, smaller * SHARE_AT_LEAST) ? [[first, second] as const] : []
  })
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
