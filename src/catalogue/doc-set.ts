/** Articles by number, lowest first unless it is said otherwise. */
export type Docs = Uint32Array

/**
 * Articles as bits: number `doc` is bit `doc % 32` of word `doc >> 5`, so that thirty-two of them are
 * combined or counted at once. What is left of the last word is 0.
 */
export type DocSet = Int32Array

/** @param count how many articles the library has */
export function noDocs(count: number): DocSet {
  return new Int32Array((count + 31) >> 5)
}

export function hasDoc(set: DocSet, doc: number): boolean {
  return ((set[doc >> 5] ?? 0) & (1 << (doc & 31))) !== 0
}

/** Counts the bits of each word side by side: Warren, "Hacker's Delight", 2nd edition, 5-1. */
export function sizeOf(set: DocSet): number {
  let size = 0
  for (let at = 0; at < set.length; at += 1) {
    let word = set[at] ?? 0
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return size
}

export function docsIn(set: DocSet, size = sizeOf(set)): Docs {
  const docs = new Uint32Array(size)
  let found = 0
  for (let at = 0; at < set.length; at += 1) {
    // The lowest bit that is set, until none is.
    for (let word = set[at] ?? 0; word !== 0; word &= word - 1) {
      docs[found] = at * 32 + 31 - Math.clz32(word & -word)
      found += 1
    }
  }
  return docs
}
