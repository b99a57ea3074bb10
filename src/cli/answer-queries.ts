import { readFile } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import type { ReadFile } from '../catalogue/port.ts'
import type { Searcher } from '../search/port.ts'

/** One line's answer. */
export type QueryResult = {
  readonly query: string
  readonly total: number
  readonly hits: readonly { readonly seed: string; readonly slug: string; readonly score: number }[]
}

/** Reads below one folder; rejects for paths that lead out of it. */
export function createFolderReader(folder: string): ReadFile {
  const root = resolve(folder)
  return async (path) => {
    const file = resolve(root, path)
    if (!file.startsWith(root + sep)) throw new Error(`${path} leads out of ${folder}`)
    return readFile(file)
  }
}

/** One result a line of input, in order, also for an empty line and for a query without hits. */
export async function answerQueries(
  lines: readonly string[],
  { searcher, seeds, limit }: { searcher: Searcher; seeds: Readonly<Record<string, string>>; limit: number },
): Promise<readonly QueryResult[]> {
  const results: QueryResult[] = []
  for (const query of lines) {
    // Nothing asked, nothing found: in a list an empty query shows everything, in a search nothing.
    const answer = query.trim() === '' ? { total: 0, hits: [] } : await searcher.search(query, { limit })
    const hits = answer.hits.map(({ summary: { id, slug }, score }) => ({ seed: seeds[id] ?? '', slug, score }))
    results.push({ query, total: answer.total, hits })
  }
  return results
}

/** The lines of a text file; the line break that ends the file begins no further line. */
export function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** A JSON array with one element a line. */
export function printResults(results: readonly QueryResult[]): string {
  return `[${results.map((result) => `\n${JSON.stringify(result)}`).join(',')}\n]\n`
}
