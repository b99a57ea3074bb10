/** How alike two bodies are, by their shingles. */
export type Likeness = {
  /** Shared shingles over all: 0 to 1. */
  readonly resemblance: number
  /** Shared shingles over those of the shorter body: 1 where one is cut short. */
  readonly containment: number
  /** Shingles of the shorter body. */
  readonly size: number
}

/** What is said of an article beside its body. */
export type Said = { readonly title: string; readonly source: string | null; readonly published: string | null }

/** One word in thirty changed leaves this much; two parts of a series with a common frame stay below. */
const SURELY = 0.75
/** Enough when the title is the same and the days are not at odds: a copy with an edit here and there, or cut short. */
const WITH_ONE_TITLE = 0.6
/** For two days of one source: its regular reports differ in figures alone. */
const ON_ANOTHER_DAY = 0.95
/** Shorter bodies are notices such as "Subscribe to read on", which many articles share. */
const FEW_SHINGLES = 40

/**
 * Exact, over all shingles of both. Bodies without words are alike.
 * @param a in ascending order, without repeats, as is `b`
 */
export function likenessOf(a: Uint32Array, b: Uint32Array): Likeness {
  const size = Math.min(a.length, b.length)
  if (size === 0) return { resemblance: a.length + b.length === 0 ? 1 : 0, containment: 1, size }
  let shared = 0
  for (let left = 0, right = 0; left < a.length && right < b.length; ) {
    const [one = 0, other = 0] = [a[left], b[right]]
    if (one === other) shared += 1
    if (one <= other) left += 1
    if (other <= one) right += 1
  }
  return { resemblance: shared / (a.length + b.length - shared), containment: shared / size, size }
}

/** Whether two seeds hold one article: by their bodies, and where these leave a doubt by title, day and source. */
export function isSameArticle(a: Said, b: Said, { resemblance, containment, size }: Likeness): boolean {
  const oneTitle = foldTitle(a.title) === foldTitle(b.title)
  const atOdds = a.published !== null && b.published !== null && !isPrefix(a.published, b.published)
  if (atOdds && a.source === b.source && resemblance < ON_ANOTHER_DAY) return false
  if (resemblance >= SURELY && (oneTitle || size >= FEW_SHINGLES)) return true
  return containment >= WITH_ONE_TITLE && oneTitle && !atOdds
}

/** `2025-03` and `2025-03-19T08:30Z` may be one day. */
function isPrefix(a: string, b: string): boolean {
  const [left, right] = [a.slice(0, 10), b.slice(0, 10)]
  return left.startsWith(right) || right.startsWith(left)
}

/** What titles are compared by: letters and digits. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
