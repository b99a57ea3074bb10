import type { ArticleSummary } from './article.ts'
import { compareCodeUnits } from './article-order.ts'
import { FACETS, type FacetName, type Facets, type FacetValue, facetValues, foldValue, LENGTHS } from './facet.ts'
import { MONTHS } from './months.ts'
import { UNDATED } from './permalink.ts'
import type { ReadingStatus } from './reading-state.ts'
import { readingMinutes } from './reading-time.ts'

const STATUS_LABELS: { readonly [status in ReadingStatus]: string } = {
  unread: 'Unread',
  reading: 'Reading',
  finished: 'Finished',
  archived: 'Archived',
}
const STATUSES: readonly ReadingStatus[] = ['unread', 'reading', 'finished', 'archived']

/** Counts articles by every facet; `add` says which facets an article counts for. */
export type FacetCounter = {
  add(article: ArticleSummary, status: ReadingStatus, countsFor: (facet: FacetName) => boolean): void
  counts(): Facets
}

/**
 * Spellings of one name that fold alike are counted as one value, under the first spelling met.
 * Names come by number, then alphabet; dates newest first, each year before its months; lengths
 * and statuses in their natural order.
 */
export function createFacetCounter(): FacetCounter {
  const tallies = new Map(FACETS.map((facet) => [facet, new Map<string, { value: string; count: number }>()]))
  const folds = new Map<string, string>()
  const languages = new Intl.DisplayNames('en', { type: 'language' })

  function fold(value: string): string {
    let folded = folds.get(value)
    if (folded === undefined) {
      folded = foldValue(value) || value
      folds.set(value, folded)
    }
    return folded
  }

  function add(article: ArticleSummary, status: ReadingStatus, countsFor: (facet: FacetName) => boolean): void {
    for (const [facet, tally] of tallies) {
      if (!countsFor(facet)) continue
      const keys = new Set<string>()
      for (const value of valuesOf(article, status, facet)) {
        const key = fold(value)
        if (keys.has(key)) continue
        keys.add(key)
        const known = tally.get(key)
        if (known) known.count += 1
        else tally.set(key, { value, count: 1 })
      }
    }
  }

  function labelOf(facet: FacetName, value: string): string {
    switch (facet) {
      case 'date':
        return dateLabel(value)
      case 'length':
        return LENGTHS.find((length) => length.value === value)?.label ?? value
      case 'status':
        return STATUS_LABELS[STATUSES.find((status) => status === value) ?? 'unread']
      case 'lang':
        return languages.of(value) ?? value
      default:
        return value
    }
  }

  function counts(): Facets {
    const facets: { [facet in FacetName]?: readonly FacetValue[] } = {}
    for (const [facet, tally] of tallies) {
      if (tally.size === 0) continue
      facets[facet] = [...tally.values()]
        .map(({ value, count }) => ({ value, label: labelOf(facet, value), count }))
        .sort(order[facet] ?? byCount)
    }
    return facets
  }

  return { add, counts }
}

/** `2025` stays, `2025-03` is `March 2025`. */
export function dateLabel(date: string): string {
  if (date === UNDATED) return 'Undated'
  const month = MONTHS[Number(date.slice(5, 7)) - 1]
  return month === undefined ? date.slice(0, 4) : `${month} ${date.slice(0, 4)}`
}

/** Every value of a facet that one article counts for. */
export function valuesOf(article: ArticleSummary, status: ReadingStatus, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'status':
      return [status]
    case 'date': {
      if (article.published === null) return [UNDATED]
      const year = article.published.slice(0, 4)
      return article.published.length < 7 ? [year] : [year, article.published.slice(0, 7)]
    }
    case 'lang':
      return [article.lang.toLowerCase().replace(/-.*/, '')]
    case 'length': {
      const minutes = readingMinutes(article.words)
      return LENGTHS.filter(({ from, to }) => minutes >= from && (to === null || minutes < to)).map(
        ({ value }) => value,
      )
    }
    default:
      return facetValues(article, facet)
  }
}

type Order = (a: FacetValue, b: FacetValue) => number

const byCount: Order = (a, b) => b.count - a.count || compareCodeUnits(a.label, b.label)

const order: { readonly [facet in FacetName]?: Order } = {
  status: (a, b) => indexIn(STATUSES, a.value) - indexIn(STATUSES, b.value),
  length: (a, b) => lengthIndex(a.value) - lengthIndex(b.value),
  // "2025" before "2025-03", both before "2024"; "undated" after all.
  date: (a, b) => compareCodeUnits(dateKey(b.value), dateKey(a.value)),
}

function dateKey(value: string): string {
  return value === UNDATED ? '' : value.length === 4 ? `${value}-99` : value
}

function indexIn(list: readonly string[], value: string): number {
  return list.indexOf(value)
}

function lengthIndex(value: string): number {
  return LENGTHS.findIndex((length) => length.value === value)
}
