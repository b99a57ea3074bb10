import { parseChunk } from '../../src/catalogue/chunk-file.ts'
import { joinChunks } from '../../src/catalogue/columns.ts'
import { countFacets } from '../../src/catalogue/count-facets.ts'
import { noDocs } from '../../src/catalogue/doc-set.ts'
import { leafMarks } from '../../src/catalogue/leaf-marks.ts'
import { exactly } from '../../src/catalogue/marks.ts'
import { select } from '../../src/catalogue/select.ts'
import { encodeUtf8 } from '../../src/model/format/utf8.ts'
import { FACET_VALUES } from '../../src/model/listing.ts'
import type { QueryNode } from '../../src/model/query/ast.ts'
import type { ArticleState } from '../../src/model/reading-state.ts'

/** What is asked of a browser. */
export type CountTask = {
  /** The library's files of columns, inflated. */
  readonly chunks: readonly string[]
  readonly queries: readonly (QueryNode | null)[]
  /** By the articles' numbers. */
  readonly states: readonly (readonly [number, ArticleState])[]
  /** How often all queries are asked, one after another. */
  readonly rounds: number
}

/** Milliseconds. */
export type CountTimes = {
  /** Of making columns of the files. */
  readonly reading: number
  /** Round by round, query by query: finding who answers, and counting all facets. */
  readonly rounds: readonly (readonly number[])[]
}

/** Counts as `search/list.ts` does for a list. Runs in a page or in a worker. */
export function countLists({ chunks, queries, rounds, ...task }: CountTask): CountTimes {
  const states = new Map(task.states)
  const files = chunks.map(encodeUtf8)
  const started = performance.now()
  const columns = joinChunks(files.map(parseChunk))
  const reading = performance.now() - started
  const { count } = columns
  const titles = { folded: [], ranks: new Uint32Array(0) }
  const asked = { columns, states, titles, docOf: () => undefined, text: () => exactly(noDocs(count)) }
  const timeOf = (where: QueryNode | null) => {
    const before = performance.now()
    const { countedFor } = select({ count, view: null, where, marksOf: (leaf) => leafMarks(leaf, asked) })
    countFacets(columns, states, countedFor, FACET_VALUES)
    return performance.now() - before
  }
  return { reading, rounds: Array.from({ length: rounds }, () => queries.map(timeOf)) }
}

Object.assign(globalThis, { countLists })
