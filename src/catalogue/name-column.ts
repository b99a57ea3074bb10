import type { NamesChunk } from './chunk.ts'
import type { DocSet, Docs } from './doc-set.ts'

/** Articles to be counted, looked at one by one, or, where they are most, known by the few others. */
export type Countable = {
  readonly docs: DocSet
  readonly size: number
  /** At most half of the library. */
  readonly few: Docs
  readonly areOthers: boolean
}

/** The values of a facet. */
export type ValueColumn = {
  readonly names: readonly string[]
  /** How many of some articles have each name. */
  readonly countIn: (over: Countable) => Uint32Array
  /** The articles that have a name, ascending. */
  readonly docsOf: (code: number) => Docs
}

/** Which names each article has: those of article `doc` are `codes[starts[doc]]` up to `codes[starts[doc + 1]]`. */
export type NameColumn = ValueColumn & {
  /** What conditions compare: the names folded (`nameKey`), those of languages and dates as they are. */
  readonly keys: readonly string[]
  /** One longer than there are articles. */
  readonly starts: Uint32Array
  readonly codes: Uint32Array
}

/** All chunks in order as one. Names that share a key are one, under the first spelling. */
export function joinNames(chunks: readonly NamesChunk[], keyOf: (name: string) => string): NameColumn {
  const { names, keys, codeOf } = numbering(keyOf)
  const starts = new Uint32Array(1 + chunks.reduce((sum, { counts }) => sum + counts.length, 0))
  const codes = new Uint32Array(chunks.reduce((sum, chunk) => sum + chunk.codes.length, 0))
  let doc = 0
  let at = 0
  for (const chunk of chunks) {
    const own = Uint32Array.from(chunk.names, codeOf)
    for (const code of chunk.codes) {
      codes[at] = own[code] ?? 0
      at += 1
    }
    for (const count of chunk.counts) {
      starts[doc + 1] = (starts[doc] ?? 0) + count
      doc += 1
    }
  }
  const totals = new Uint32Array(names.length)
  for (const code of codes) totals[code] = (totals[code] ?? 0) + 1
  let docsOf: NameColumn['docsOf'] | null = null
  return {
    names,
    keys,
    starts,
    codes,
    docsOf: (code) => {
      docsOf ??= docsByName(starts, codes, totals)
      return docsOf(code)
    },
    countIn: (over) => countNames(starts, codes, totals, over),
  }
}

/** Numbers names as they come. They are known by themselves as well as by their keys: folding is the costly part. */
function numbering(keyOf: (name: string) => string) {
  const names: string[] = []
  const keys: string[] = []
  const known = new Map<string, number>()
  const codeOf = (name: string): number => {
    const before = known.get(name)
    if (before !== undefined) return before
    const key = keyOf(name)
    const code = known.get(key) ?? names.length
    if (code === names.length) {
      names.push(name)
      keys.push(key)
    }
    known.set(key, code).set(name, code)
    return code
  }
  return { names, keys, codeOf }
}

/** The column the other way round: all articles sorted by name, in one pass. */
function docsByName(starts: Uint32Array, codes: Uint32Array, totals: Uint32Array): NameColumn['docsOf'] {
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

/** Of most articles: the library's totals without those of the others. */
function countNames(starts: Uint32Array, codes: Uint32Array, totals: Uint32Array, over: Countable): Uint32Array {
  const counts = over.areOthers ? totals.slice() : new Uint32Array(totals.length)
  const step = over.areOthers ? -1 : 1
  for (let index = 0; index < over.few.length; index += 1) {
    const doc = over.few[index] ?? 0
    const end = starts[doc + 1] ?? 0
    for (let at = starts[doc] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0
      counts[code] = (counts[code] ?? 0) + step
    }
  }
  return counts
}
