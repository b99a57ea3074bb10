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

/** Exact, over all shingles of both. Bodies without words are alike. */
export function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): Likeness {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a]
  if (smaller.size === 0) return { resemblance: larger.size === 0 ? 1 : 0, containment: 1, size: 0 }
  let shared = 0
  for (const hash of smaller) if (larger.has(hash)) shared += 1
  return {
    resemblance: shared / (a.size + b.size - shared),
    containment: shared / smaller.size,
    size: smaller.size,
  }
}

/** Whether two seeds hold one article: by their bodies, and where these leave a doubt by title, day and source. */
export function isSameArticle(a: Said, b: Said, { resemblance, containment, size }: Likeness): boolean {
  const oneTitle = fold(a.title) === fold(b.title)
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

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
