import type { Sort } from '../model/query/ast.ts'
import { minutesLeft } from '../model/query/conditions.ts'
import { UNREAD } from '../model/reading-state.ts'
import type { Standing } from './columns.ts'
import type { Docs } from './doc-set.ts'
import type { Asked } from './leaf-marks.ts'

/** Every order but the one by relevance, which only the search index knows. */
export type ListSort = Sort & { readonly key: Exclude<Sort['key'], 'relevance'> }

/**
 * Orders articles. What has no value for the key (undated, never opened) is last in both directions;
 * of equals the newer is first, as in the library.
 */
export function orderDocs(
  docs: Docs,
  { key, descending }: ListSort,
  { columns, states, titles }: Pick<Asked, 'columns' | 'states' | 'titles'>,
): Docs {
  const { words, published } = columns
  switch (key) {
    case 'published': {
      if (descending) return docs
      const undated = docs.findIndex((doc) => published.names[published.codes[doc] ?? 0] === '')
      const ascending = docs.slice()
      // Undated articles are last in the library's own order.
      ascending.subarray(0, undated < 0 ? docs.length : undated).reverse()
      return ascending
    }
    case 'title':
      return orderBy(docs, (doc) => titles.ranks[doc] ?? 0, descending)
    case 'words':
      return orderBy(docs, (doc) => words[doc] ?? 0, descending)
    case 'left':
      return orderBy(docs, (doc) => minutesLeft({ words: words[doc] ?? 0 }, states.get(doc) ?? UNREAD), descending)
    case 'opened':
      return orderBy(docs, (doc) => states.get(doc)?.readAt ?? Number.NaN, descending)
  }
}

/**
 * Sorts the numbers by themselves, which takes no function called for each two of them, and then gives
 * each article the next place of its number.
 * @param measure NaN for none
 */
function orderBy(docs: Docs, measure: (doc: number) => number, descending: boolean): Docs {
  const values = new Float64Array(docs.length)
  for (let at = 0; at < docs.length; at += 1) {
    const value = measure(docs[at] ?? 0)
    values[at] = Number.isNaN(value) ? Number.POSITIVE_INFINITY : descending ? -value : value
  }
  const sorted = values.slice().sort()
  const next = new Map<number, number>()
  for (let at = sorted.length - 1; at >= 0; at -= 1) next.set(sorted[at] ?? 0, at)
  const ordered = new Uint32Array(docs.length)
  for (let at = 0; at < docs.length; at += 1) {
    const value = values[at] ?? 0
    const place = next.get(value) ?? 0
    ordered[place] = docs[at] ?? 0
    next.set(value, place + 1)
  }
  return ordered
}

/**
 * Of each article's copies the one that stands for all, or, where that is not among these, the first.
 * The order stays.
 */
export function foldCopies(docs: Docs, copies: ReadonlyMap<number, Standing>): Docs {
  if (copies.size === 0) return docs
  const standing = new Map<number, number>()
  for (const doc of docs) {
    const best = copies.get(doc)?.best
    if (best !== undefined && (best === doc || !standing.has(best))) standing.set(best, doc)
  }
  return docs.filter((doc) => {
    const best = copies.get(doc)?.best
    return best === undefined || standing.get(best) === doc
  })
}
