import type { ArticleSummary } from '../model/article.ts'
import { facetValues, VIEW_FACETS, type ViewFacet } from '../model/facet.ts'
import { nameKey } from '../model/query/conditions.ts'

/** Articles that share a file of columns: some forty kilobytes, whatever the library's size. */
export const ARTICLES_PER_CHUNK = 8192

/**
 * Which of some names each article has: `counts` article by article, `codes` one after another, each an
 * index into `names`. What folds alike is one name, under its first spelling.
 */
export type NamesChunk = {
  readonly names: readonly string[]
  readonly counts: readonly number[]
  readonly codes: readonly number[]
}

/** What a copy stands behind: its place in the chunk, the number of the one that stands for all, how many there are. */
export type CopyRow = readonly [at: number, best: number, count: number]

/** What filters, counts and orders need of some articles in the library's order. */
export type Chunk = { readonly [facet in ViewFacet]: NamesChunk } & {
  /** BCP 47, lower case. */
  readonly lang: NamesChunk
  /** To the day at most (`2025`, `2025-03`, `2025-03-19`); empty for undated. */
  readonly published: NamesChunk
  readonly words: readonly number[]
  readonly copies: readonly CopyRow[]
}

/** @param docOf an article's number in the library */
export function chunkOf(summaries: readonly ArticleSummary[], docOf: (id: string) => number | undefined): Chunk {
  const [section, author, source, tag] = VIEW_FACETS.map((facet) =>
    namesOf(summaries, (summary) => facetValues(summary, facet), nameKey),
  )
  if (!section || !author || !source || !tag) throw new Error('A facet has no column')
  return {
    section,
    author,
    source,
    tag,
    lang: namesOf(summaries, ({ lang }) => [lang.toLowerCase()], itself),
    published: namesOf(summaries, ({ published }) => [published?.slice(0, 10) ?? ''], itself),
    words: summaries.map(({ words }) => words),
    copies: summaries.flatMap(({ copies }, at): CopyRow[] => {
      const best = copies && docOf(copies.best)
      return best === undefined ? [] : [[at, best, copies?.count ?? 1]]
    }),
  }
}

const itself = (name: string) => name

function namesOf(
  summaries: readonly ArticleSummary[],
  valuesOf: (summary: ArticleSummary) => readonly string[],
  keyOf: (name: string) => string,
): NamesChunk {
  const codeOf = new Map<string, number>() // by name as well as by key: folding is the costly part
  const names: string[] = []
  const counts: number[] = []
  const codes: number[] = []
  for (const summary of summaries) {
    const own = new Set<number>()
    for (const name of valuesOf(summary)) {
      const key = codeOf.has(name) ? name : keyOf(name)
      const code = codeOf.get(key) ?? names.length
      if (code === names.length) names.push(name)
      codeOf.set(key, code)
      codeOf.set(name, code)
      own.add(code)
    }
    counts.push(own.size)
    codes.push(...own)
  }
  return { names, counts, codes }
}
