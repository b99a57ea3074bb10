import type { ArticleSummary } from '../model/article.ts'
import { parseJson } from '../model/format/parse-json.ts'
import { array, string } from '../model/format/shape.ts'
import { encodeUtf8 } from '../model/format/utf8.ts'
import type { TreeSize } from './root.ts'

/** What an address may have meant. */
export type Named = Pick<ArticleSummary, 'slug' | 'title'>

/** Bytes of one file before compression, which leaves about half of them. */
const FILE_BYTES = 10_000

/** A slug from its last letter. */
export function reversed(slug: string): string {
  return [...slug].reverse().join('')
}

/**
 * Writes articles sorted by a key as a tree: level 0 holds them, each level above the first keys of the
 * files below, and the topmost is one file.
 */
export function writeSlugTree(
  sorted: readonly Named[],
  keyOf: (slug: string) => string,
  put: (level: number, file: number, bytes: Uint8Array) => void,
): TreeSize {
  const leaves = cut(sorted.map(({ slug, title }) => [slug, title]))
  for (const [file, leaf] of leaves.entries()) put(0, file, json(leaf))
  let keys = leaves.map(([first]) => keyOf(first?.[0] ?? ''))
  let levels = 0
  while (keys.length > 1) {
    levels += 1
    const nodes = cut(keys)
    let below = 0
    for (const [file, node] of nodes.entries()) {
      put(levels, file, json([String(below), ...node]))
      below += node.length
    }
    keys = nodes.map(([first]) => first ?? '')
  }
  return { leaves: leaves.length, levels }
}

/**
 * The articles about where a key is or would be: those of its file, and of the neighbour it is nearer to.
 * Throws LibraryFormatError on a file that is none.
 */
export async function readAround(
  key: string,
  { leaves, levels }: TreeSize,
  keyOf: (slug: string) => string,
  read: (level: number, file: number) => Promise<Uint8Array>,
): Promise<readonly Named[]> {
  if (leaves === 0) return []
  let file = 0
  for (let level = levels; level > 0; level -= 1) {
    const [below = '0', ...keys] = texts(parseJson('slugs', await read(level, file)), 'slugs')
    file =
      Number(below) +
      Math.max(
        0,
        keys.findLastIndex((first) => first <= key),
      )
  }
  const leaf = async (at: number) =>
    rows(parseJson('slugs', await read(0, at)), 'slugs').map(([slug = '', title = '']): Named => ({ slug, title }))
  const found = await leaf(file)
  const at = found.filter(({ slug }) => keyOf(slug) < key).length
  const neighbour = at * 2 < found.length ? file - 1 : file + 1
  return neighbour < 0 || neighbour >= leaves ? found : [...found, ...(await leaf(neighbour))]
}

const texts = array(string)
const rows = array(texts)

/** Cuts a list into pieces of about as many bytes of JSON as a file may have; one empty piece for none. */
function cut<T>(entries: readonly T[]): readonly (readonly T[])[] {
  const pieces: T[][] = []
  let room = 0
  for (const entry of entries) {
    const bytes = json(entry).length + 1
    if (bytes > room) {
      pieces.push([])
      room = FILE_BYTES
    }
    pieces.at(-1)?.push(entry)
    room -= bytes
  }
  return pieces
}

function json(value: unknown): Uint8Array {
  return encodeUtf8(JSON.stringify(value))
}
