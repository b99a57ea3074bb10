import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compareCodeUnits } from '../model/article-order.ts'
import type { Problem } from '../model/problem.ts'
import { type BlockVersion, decodeHistory, encodeHistory } from './block-history.ts'

/** The ledger's name in the seeds folder. */
export const LEDGER_FILE = 'permalinks.json'
/** The version of the ledger's format; see `docs/formats/`. */
export const LEDGER_VERSION = 1

/** What the ledger remembers of one article. */
export type LedgerEntry = {
  readonly slug: string
  /** Slugs that still lead to the article, oldest first. */
  readonly formerSlugs: readonly string[]
  readonly seed: string
  readonly canonical: string | null
  /** A sample of its shingles, by which an edited or moved seed is known again; see `sketchOf`. */
  readonly sketch: string
  /** The blocks of its last versions, oldest first; see `block-history.ts` for how they are written. */
  readonly blocks: readonly BlockVersion[]
}

/** What the build remembers: ids and slugs that people's bookmarks and reading state rely on. */
export type Ledger = {
  readonly version: typeof LEDGER_VERSION
  /** The library's id, minted with the first article; empty before. */
  readonly library: string
  /** By article id. */
  readonly articles: Readonly<Record<string, LedgerEntry>>
}

/** The ledger of a library that has not been built yet. */
export const EMPTY_LEDGER: Ledger = { version: LEDGER_VERSION, library: '', articles: {} }

/** Raised by `parseLedger`; the message names the place. */
export class LedgerFormatError extends Error {
  override name = 'LedgerFormatError'
}

/** What stands in the seeds folder: a ledger, or none and the problem that keeps it from being overwritten. */
export type ReadLedger =
  | { readonly ledger: Ledger; readonly problem: null }
  | { readonly ledger: null; readonly problem: Problem }

/** Reads the folder's ledger; an absent one is empty. One that cannot be read must never be written over. */
export async function readLedger(folder: string): Promise<ReadLedger> {
  try {
    return { ledger: parseLedger(await readFile(join(folder, LEDGER_FILE), 'utf8')), problem: null }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      return { ledger: EMPTY_LEDGER, problem: null }
    }
    const problem: Problem = {
      seed: LEDGER_FILE,
      line: null,
      message: `The permalink ledger cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: 'Restore it from a backup or from version control. It is left as it is; until then new addresses are not remembered.',
    }
    return { ledger: null, problem }
  }
}

/** Reads a ledger's text. Throws `LedgerFormatError` with the place of what is wrong. */
export function parseLedger(text: string): Ledger {
  const root = record(parseJson(text), '')
  if (root.version !== LEDGER_VERSION) {
    throw new LedgerFormatError(`version: expected ${LEDGER_VERSION}, found ${JSON.stringify(root.version)}`)
  }
  const articles = Object.entries(record(root.articles, 'articles')).map(
    ([id, value]) => [id, entry(value, `articles.${id}`)] as const,
  )
  return { version: LEDGER_VERSION, library: string(root.library, 'library'), articles: Object.fromEntries(articles) }
}

/** Articles of a ledger's text that are made at a time: some hundred kilobytes, where a large ledger has as many megabytes. */
const AT_ONCE = 200

/**
 * A ledger's text, in pieces, the one way it can be written: ids in order, keys in order, a line feed at the end.
 * As `JSON.stringify` indents by two.
 */
export function* serializeLedger({ version, library, articles }: Ledger): Generator<string> {
  const ids = Object.keys(articles).sort(compareCodeUnits)
  yield `{\n  "version": ${version},\n  "library": ${JSON.stringify(library)},\n  "articles": {`
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const entries = ids.slice(at, at + AT_ONCE).flatMap((id) => {
      const known = articles[id]
      return known ? [`\n    ${JSON.stringify(id)}: ${entryText(known)}`] : []
    })
    yield (at === 0 ? '' : ',') + entries.join(',')
  }
  yield ids.length === 0 ? '}\n}\n' : '\n  }\n}\n'
}

function entryText({ slug, formerSlugs, seed, canonical, sketch, blocks }: LedgerEntry): string {
  const written = { slug, formerSlugs, seed, canonical, sketch, blocks: encodeHistory(blocks) }
  return JSON.stringify(written, null, 2).replaceAll('\n', '\n    ')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new LedgerFormatError(cause instanceof Error ? cause.message : String(cause))
  }
}

function entry(value: unknown, place: string): LedgerEntry {
  const fields = record(value, place)
  const sketch = string(fields.sketch, `${place}.sketch`)
  if (!/^(?:[0-9a-f]{8})*$/u.test(sketch)) throw new LedgerFormatError(`${place}.sketch: expected hashes of 8 digits`)
  return {
    slug: string(fields.slug, `${place}.slug`),
    formerSlugs: list(fields.formerSlugs, `${place}.formerSlugs`).map((slug, index) =>
      string(slug, `${place}.formerSlugs[${index}]`),
    ),
    seed: string(fields.seed, `${place}.seed`),
    canonical: fields.canonical === null ? null : string(fields.canonical, `${place}.canonical`),
    sketch,
    blocks: history(fields.blocks, `${place}.blocks`),
  }
}

function history(value: unknown, place: string): readonly BlockVersion[] {
  const versions = decodeHistory(list(value, place).map((version, index) => string(version, `${place}[${index}]`)))
  if (!versions) throw new LedgerFormatError(`${place}: expected block ids with their hashes`)
  return versions
}

function record(value: unknown, place: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new LedgerFormatError(`${place === '' ? 'ledger' : place}: expected an object`)
}

function list(value: unknown, place: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new LedgerFormatError(`${place}: expected a list`)
}

function string(value: unknown, place: string): string {
  if (typeof value === 'string') return value
  throw new LedgerFormatError(`${place}: expected text`)
}
