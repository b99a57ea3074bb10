import { VIEW_FACETS, type ViewFacet } from '../model/facet.ts'
import { LENGTHS } from '../model/lengths.ts'
import { UNDATED } from '../model/permalink.ts'
import { nameKey } from '../model/query/conditions.ts'
import { readingMinutes } from '../model/reading-time.ts'
import type { Chunk } from './chunk.ts'
import { joinNames, type NameColumn, type ValueColumn } from './name-column.ts'
import { groupNames, groupNumbers } from './value-columns.ts'

export type Standing = { readonly best: number; readonly count: number }

/** The library's list by columns. An article is its number in the library's order, newest first. */
export type Columns = {
  readonly count: number
  /** What the library itself can count; only the reader's own state knows statuses. */
  readonly facets: { readonly [facet in ViewFacet]: NameColumn } & {
    readonly [facet in 'date' | 'lang' | 'length']: ValueColumn
  }
  /** BCP 47, lower case. */
  readonly languages: NameColumn
  /** To the day; empty for undated. */
  readonly published: NameColumn
  readonly words: Uint32Array
  /** Of reading, as `readingMinutes` has them. */
  readonly minutes: Uint32Array
  /** Only of articles that the library has more than once. */
  readonly copies: ReadonlyMap<number, Standing>
}

/** The titles of all articles. */
export type Titles = {
  readonly folded: readonly string[]
  /** Each one's place among all titles of the library; equal titles share one. */
  readonly ranks: Uint32Array
}

/** All chunks of a library, in order, as one. Names that fold alike are one, under the first spelling. */
export function joinChunks(chunks: readonly Chunk[]): Columns {
  const [section, author, source, tag] = VIEW_FACETS.map((facet: ViewFacet) =>
    joinNames(
      chunks.map((chunk) => chunk[facet]),
      nameKey,
    ),
  )
  if (!section || !author || !source || !tag) throw new Error('A facet has no column')
  const itself = (name: string) => name
  const languages = joinNames(
    chunks.map(({ lang }) => lang),
    itself,
  )
  const published = joinNames(
    chunks.map((chunk) => chunk.published),
    itself,
  )
  const words = new Uint32Array(chunks.reduce((sum, chunk) => sum + chunk.words.length, 0))
  const copies = new Map<number, Standing>()
  let first = 0
  for (const chunk of chunks) {
    words.set(chunk.words, first)
    for (const [at, best, count] of chunk.copies) copies.set(first + at, { best, count })
    first += chunk.words.length
  }
  const minutes = words.map((count) => readingMinutes(count))
  return {
    count: first,
    facets: {
      section,
      author,
      source,
      tag,
      date: groupNames(published, datesOf),
      lang: groupNames(languages, (lang) => [lang.replace(/-.*/, '')]),
      length: groupNumbers(minutes, LENGTHS),
    },
    languages,
    published,
    words,
    minutes,
    copies,
  }
}

/** The year and, where it is known, the month of a day. */
function datesOf(day: string): readonly string[] {
  if (day === '') return [UNDATED]
  return day.length < 7 ? [day.slice(0, 4)] : [day.slice(0, 4), day.slice(0, 7)]
}
