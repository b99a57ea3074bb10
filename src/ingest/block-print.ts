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
export function hashesOf(print: BlockPrint): readonly number[] {
  return Array.from({ length: hashCount(print) }, (_, index) => hashAt(print, index))
}

/** How many hashes a print has. */
export function hashCount({ hashes }: BlockPrint): number {
  return hashes.length / DIGITS_PER_HASH
}

/** The value of each digit, by its character code. */
const VALUES = new Uint8Array(128)
for (const [value, digit] of [...DIGITS].entries()) VALUES[digit.charCodeAt(0)] = value

function hashAt({ hashes }: BlockPrint, index: number): number {
  const start = index * DIGITS_PER_HASH
  return (valueAt(hashes, start) << 12) | (valueAt(hashes, start + 1) << 6) | valueAt(hashes, start + 2)
}

function valueAt(hashes: string, position: number): number {
  return VALUES[hashes.charCodeAt(position)] ?? 0
}

/**
 * As `likeness`, of prints as they are kept: for millions of pairs, and so without unpacking any.
 * @param least what is surely below it may be given as 0: most pairs that are not alike are soon told
 */
export function likenessOfPrints(a: BlockPrint, b: BlockPrint, least = 0): number {
  if (a.hashes === b.hashes) return a.hashes === '' ? 0 : 1
  const [ownCount, otherCount] = [hashCount(a), hashCount(b)]
  const unsharedAtMost = (1 - least) * (ownCount + otherCount)
  let [own, other, shared] = [0, 0, 0]
  while (own < ownCount || other < otherCount) {
    if (own === PRINT_SIZE || other === PRINT_SIZE) break // beyond a sample that is cut off nothing is known of it
    const [mine, yours] = [hashOrNone(a, own), hashOrNone(b, other)]
    if (mine === yours) shared += 1
    if (mine <= yours) own += 1
    if (yours <= mine) other += 1
    if (own + other - 2 * shared > unsharedAtMost) return 0
  }
  return own + other === 0 ? 0 : (2 * shared) / (own + other)
}

function hashOrNone(print: BlockPrint, index: number): number {
  return index < hashCount(print) ? hashAt(print, index) : Number.MAX_SAFE_INTEGER
}

/** Hashes fall into so many bins by their last bits, which are in their last digit. */
const BIN_BITS = 4
/** Two bins a sample. */
export const SAMPLES = 2 ** BIN_BITS / 2
const LEAST_BITS = HASH_BITS - BIN_BITS

/**
 * One of the samples of a print: the least hash of each of two bins. Two prints have it in common about as
 * often as the square of the share of pairs that they have in common. Null where a bin is empty.
 * @param which from 0, below `SAMPLES`
 * @returns 28 bits
 */
export function sampleOf(print: BlockPrint, which: number): number | null {
  const first = leastIn(print, which * 2)
  const second = first === null ? null : leastIn(print, which * 2 + 1)
  return first === null || second === null ? null : (first << LEAST_BITS) | second
}

/** Without the bits that tell the bin. */
function leastIn(print: BlockPrint, bin: number): number | null {
  const count = hashCount(print)
  for (let index = 0; index < count; index += 1) {
    const last = valueAt(print.hashes, (index + 1) * DIGITS_PER_HASH - 1)
    if ((last & (2 ** BIN_BITS - 1)) === bin) return hashAt(print, index) >>> BIN_BITS
  }
  return null
}
