import type { Block } from '../model/article.ts'
import { fastHash } from './hash.ts'

/** What is kept of a block, by which it is known again after an edit. */
export type BlockPrint = {
  readonly id: string
  /**
   * Hashes of a sample of its pairs of neighbouring words, ascending, without repeats: see `hashesOf`. Written
   * out as the ledger has them, since most are only carried over and as numbers they take three times the memory.
   */
  readonly hashes: string
}

/** A print whose hashes are numbers. */
export type Print = { readonly id: string; readonly hashes: readonly number[] }

/** Hashes kept of one block: all that a paragraph of 33 words has, a sample of longer ones. */
const PRINT_SIZE = 32
/** Bits of one hash: three base-64 digits; one pair of strange paragraphs in a hundred shares one. */
const HASH_BITS = 18
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const DIGITS_PER_HASH = 3

/** Scripts without spaces: each of their letters counts as a word. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const WORD = new RegExp(String.raw`[${UNSPACED}]|(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}])+`, 'gu')

/**
 * The print of a block: the smallest hashes of its word pairs (bottom-k sketch: Broder, "On the
 * resemblance and containment of documents", 1997). Pairs rather than longer runs, so that an edit of
 * every fifth word leaves most of them.
 */
export function printOf({ id, text }: Pick<Block, 'id' | 'text'>): BlockPrint {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? []
  const hashes = new Set<number>()
  const last = Math.max(words.length - 1, Math.min(words.length, 1))
  for (let index = 0; index < last; index += 1) {
    hashes.add(fastHash(`${words[index]} ${words[index + 1] ?? ''}`) >>> (32 - HASH_BITS))
  }
  return { id, hashes: encodeHashes([...hashes].sort((a, b) => a - b).slice(0, PRINT_SIZE)) }
}

/**
 * How alike two blocks are, 0 to 1: twice the pairs they share over the pairs they have (Dice), estimated
 * over the range of hashes that both samples cover. Blocks without words are not alike.
 */
export function likeness(a: Print, b: Print): number {
  const limit = Math.min(coverage(a), coverage(b))
  const own = a.hashes.filter((hash) => hash <= limit)
  const other = new Set(b.hashes.filter((hash) => hash <= limit))
  if (own.length + other.size === 0) return 0
  return (2 * own.filter((hash) => other.has(hash)).length) / (own.length + other.size)
}

/** A print that holds all of its block's hashes covers every hash. */
function coverage({ hashes }: Print): number {
  return hashes.length < PRINT_SIZE ? Number.MAX_SAFE_INTEGER : (hashes.at(-1) ?? 0)
}

/** Three base-64 digits a hash. */
function encodeHashes(hashes: readonly number[]): string {
  return hashes
    .map((hash) => [hash >>> 12, (hash >>> 6) & 63, hash & 63].map((digit) => DIGITS[digit]).join(''))
    .join('')
}

const HASHES = new RegExp(String.raw`^(?:[\w\-]{${DIGITS_PER_HASH}})*$`)

/** Whether a text can be the hashes of a print. */
export function areHashes(text: string): boolean {
  return HASHES.test(text)
}

/** The hashes of a print as numbers. */
export function hashesOf({ hashes }: BlockPrint): readonly number[] {
  return Array.from({ length: hashes.length / DIGITS_PER_HASH }, (_, index) =>
    [...hashes.slice(index * DIGITS_PER_HASH, (index + 1) * DIGITS_PER_HASH)].reduce(
      (hash, digit) => hash * 64 + DIGITS.indexOf(digit),
      0,
    ),
  )
}
