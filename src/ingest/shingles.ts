import { fastHash } from './hash.ts'

/** Words in a shingle. */
const SHINGLE_WORDS = 4
/** Shingles a sketch keeps: the share it estimates errs by about 6 in 100 at one half. */
const SKETCH_SIZE = 64
/** Hexadecimal digits of one hash in a sketch. */
const DIGITS = 8

/** The hashes of a text's shingles: every run of four words, case and punctuation aside. */
export function shingleHashes(text: string): ReadonlySet<number> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = new Set<number>()
  const last = words.length === 0 ? 0 : Math.max(1, words.length - SHINGLE_WORDS + 1)
  for (let index = 0; index < last; index += 1) {
    hashes.add(fastHash(words.slice(index, index + SHINGLE_WORDS).join(' ')))
  }
  return hashes
}

/**
 * A sample of shingles that any two builds choose alike: the smallest hashes (Broder, "On the resemblance
 * and containment of documents", 1997), as fixed-width hexadecimal in ascending order.
 */
export function sketchOf(hashes: ReadonlySet<number>): string {
  return [...hashes]
    .sort((a, b) => a - b)
    .slice(0, SKETCH_SIZE)
    .map((hash) => hash.toString(16).padStart(DIGITS, '0'))
    .join('')
}

/** The hashes a sketch holds. */
export function sketchHashes(sketch: string): number[] {
  return Array.from({ length: sketch.length / DIGITS }, (_, index) =>
    Number.parseInt(sketch.slice(index * DIGITS, (index + 1) * DIGITS), 16),
  )
}

/** The share of a sketch's shingles that a text still has, 0 to 1. An empty sketch is kept by a text without words. */
export function keptShare(sketch: string, hashes: ReadonlySet<number>): number {
  const sample = sketchHashes(sketch)
  if (sample.length === 0) return hashes.size === 0 ? 1 : 0
  return sample.filter((hash) => hashes.has(hash)).length / sample.length
}
