import { createHash } from 'node:crypto'

/**
 * The first `length` base-36 digits of the text's SHA-256 (FIPS 180-4), lower-case: short names that
 * are the same on every machine. Eight digits hold 41 bits, twelve hold 62; 12 is the most.
 */
export function shortHash(text: string, length: number): string {
  const head = createHash('sha256').update(text).digest().readBigUInt64BE()
  return head.toString(36).padStart(13, '0').slice(-length)
}

/**
 * A 32-bit hash for sketches, where millions are needed and a clash costs nothing: FNV-1a (Fowler, Noll,
 * Vo) over UTF-16 code units, then the finalizer of MurmurHash3, which spreads the low bits.
 */
export function fastHash(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
