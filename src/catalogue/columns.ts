import { FACETS, type FacetName, LENGTHS, VIEW_FACETS, type ViewFacet } from '../model/facet.ts'
import { UNDATED } from '../model/permalink.ts'
import { nameKey } from '../model/query/conditions.ts'
import { readingMinutes } from '../model/reading-time.ts'
import type { Chunk, NamesChunk } from './chunk.ts'

/** Which names each article has: those of article `doc` are `codes[starts[doc]]` up to `codes[starts[doc + 1]]`. */
export type NameColumn = {
  readonly names: readonly string[]
  /** What conditions compare: the names folded (`nameKey`), those of languages and dates as they are. */
  readonly keys: readonly string[]
  /** One longer than there are articles. */
  readonly starts: Uint32Array
  readonly codes: Uint32Array
  /** How many articles have each. */
  readonly totals: Uint32Array
  /** The articles that have a name, ascending. All are sorted by name when the first is asked for. */
  readonly docsOf: (code: number) => Uint32Array
}

/** The facets that the library itself can count; only the reader's own state knows statuses. */
export type ColumnFacet = Exclude<FacetName, 'status'>
export const COLUMN_FACETS = FACETS.filter((facet): facet is ColumnFacet => facet !== 'status')

export type Standing = { readonly best: number; readonly count: number }

/** The library's list by columns. An article is its number in the library's order, newest first. */
export type Columns = {
  readonly count: number
  readonly facets: { readonly [facet in ColumnFacet]: NameColumn }
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
  const words = Uint32Array.from(chunks.flatMap((chunk) => chunk.words))
  const minutes = words.map((count) => readingMinutes(count))
  const copies = new Map<number, Standing>()
  let first = 0
  for (const chunk of chunks) {
    for (const [at, best, count] of chunk.copies) copies.set(first + at, { best, count })
    first += chunk.words.length
  }
  return {
    count: first,
    facets: {
      section,
      author,
      source,
      tag,
      date: renamed(published, datesOf),
      lang: renamed(languages, (lang) => [lang.replace(/-.*/, '')]),
      length: lengthColumn(minutes),
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

function joinNames(chunks: readonly NamesChunk[], keyOf: (name: string) => string): NameColumn {
  const codeOf = new Map<string, number>()
  const names: string[] = []
  const starts = new Uint32Array(1 + chunks.reduce((sum, { counts }) => sum + counts.length, 0))
  const codes = new Uint32Array(chunks.reduce((sum, chunk) => sum + chunk.codes.length, 0))
  let doc = 0
  let at = 0
  for (const chunk of chunks) {
    const own = chunk.names.map((name) => numbered(name, keyOf(name), names, codeOf))
    for (const code of chunk.codes) {
      codes[at] = own[code] ?? 0
      at += 1
    }
    for (const count of chunk.counts) {
      starts[doc + 1] = (starts[doc] ?? 0) + count
      doc += 1
    }
  }
  return nameColumn({ names, keys: [...codeOf.keys()], starts, codes })
}

/** The column with other names for each of its own. */
function renamed({ names, starts, codes }: NameColumn, rename: (name: string) => readonly string[]): NameColumn {
  const codeOf = new Map<string, number>()
  const next: string[] = []
  const own = names.map((name) => rename(name).map((other) => numbered(other, other, next, codeOf)))
  const nextStarts = new Uint32Array(starts.length)
  const nextCodes: number[] = []
  for (let doc = 0; doc + 1 < starts.length; doc += 1) {
    for (let at = starts[doc] ?? 0; at < (starts[doc + 1] ?? 0); at += 1) nextCodes.push(...(own[codes[at] ?? 0] ?? []))
    nextStarts[doc + 1] = nextCodes.length
  }
  return nameColumn({ names: next, keys: next, starts: nextStarts, codes: Uint32Array.from(nextCodes) })
}

function lengthColumn(minutes: Uint32Array): NameColumn {
  const names = LENGTHS.map(({ value }) => value)
  const codes = minutes.map((count) =>
    LENGTHS.findIndex(({ from, to }) => count >= from && (to === null || count < to)),
  )
  const starts = Uint32Array.from({ length: minutes.length + 1 }, (_, doc) => doc)
  return nameColumn({ names, keys: names, starts, codes })
}

function nameColumn(column: Pick<NameColumn, 'names' | 'keys' | 'starts' | 'codes'>): NameColumn {
  const totals = new Uint32Array(column.names.length)
  for (const code of column.codes) totals[code] = (totals[code] ?? 0) + 1
  let docsOf: NameColumn['docsOf'] | null = null
  return {
    ...column,
    totals,
    docsOf: (code) => {
      docsOf ??= docsByName(column, totals)
      return docsOf(code)
    },
  }
}

/** The column the other way round, in one pass. */
function docsByName(
  { starts, codes }: Pick<NameColumn, 'starts' | 'codes'>,
  totals: Uint32Array,
): NameColumn['docsOf'] {
  const firsts = new Uint32Array(totals.length + 1)
  for (let code = 0; code < totals.length; code += 1) firsts[code + 1] = (firsts[code] ?? 0) + (totals[code] ?? 0)
  const next = firsts.slice()
  const docs = new Uint32Array(codes.length)
  let at = 0
  for (let doc = 0; doc + 1 < starts.length; doc += 1) {
    for (const end = starts[doc + 1] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0
      docs[next[code] ?? 0] = doc
      next[code] = (next[code] ?? 0) + 1
    }
  }
  return (code) => docs.subarray(firsts[code] ?? 0, firsts[code + 1] ?? 0)
}

function numbered(name: string, key: string, names: string[], codeOf: Map<string, number>): number {
  const known = codeOf.get(key)
  if (known !== undefined) return known
  names.push(name)
  codeOf.set(key, names.length - 1)
  return names.length - 1
}
