import { areHashes, type BlockPrint } from './block-print.ts'

/** The blocks of one version of an article, in order. */
export type BlockVersion = readonly BlockPrint[]

/** Versions that are remembered: a reader who comes back after more edits is led by the words alone. */
export const MAX_VERSIONS = 20

/** Adds what the article has now as its newest version, when its blocks differ from the newest known. */
export function remember(history: readonly BlockVersion[], now: BlockVersion): readonly BlockVersion[] {
  const newest = history.at(-1)
  if (newest?.length === now.length && newest.every(({ id }, index) => id === now[index]?.id)) return history
  return [...history, now].slice(-MAX_VERSIONS)
}

/** The part of a block's id that says its words, without the ordinal of repeated blocks. */
export function wordsId(id: string): string {
  return id.replace(/-\d+$/u, '')
}

/**
 * Versions as the ledger has them, oldest first: `ID:HASHES ID:HASHES …`. Equal words have equal hashes,
 * so each is written once, where it first occurs.
 */
export function encodeHistory(history: readonly BlockVersion[]): string[] {
  const written = new Set<string>()
  return history.map((version) =>
    version
      .map(({ id, hashes }) => {
        const words = wordsId(id)
        if (written.has(words)) return id
        written.add(words)
        return `${id}:${hashes}`
      })
      .join(' '),
  )
}

/** Reads what `encodeHistory` wrote; null for what it cannot have written. */
export function decodeHistory(texts: readonly string[]): BlockVersion[] | null {
  const known = new Map<string, string>()
  const history: BlockVersion[] = []
  for (const text of texts) {
    const version: BlockPrint[] = []
    for (const entry of text === '' ? [] : text.split(' ')) {
      const [id = '', written] = entry.split(':')
      const hashes = written ?? known.get(wordsId(id))
      if (id === '' || hashes === undefined || !areHashes(hashes)) return null
      known.set(wordsId(id), hashes)
      version.push({ id, hashes })
    }
    history.push(version)
  }
  return history
}
