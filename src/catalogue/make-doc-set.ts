import { type DocSet, noDocs } from './doc-set.ts'

export function everyDoc(count: number): DocSet {
  return complement(noDocs(count), count)
}

export function setOf(docs: Iterable<number>, count: number): DocSet {
  const set = noDocs(count)
  for (const doc of docs) addDoc(set, doc)
  return set
}

/** The articles whose number lies within two others, themselves included; no branch on what no processor foresees. */
export function docsWithin(numbers: Uint32Array, least: number, most: number): DocSet {
  const set = noDocs(numbers.length)
  for (let at = 0; at < set.length; at += 1) {
    const bits = Math.min(32, numbers.length - at * 32)
    let word = 0
    for (let bit = 0; bit < bits; bit += 1) {
      const number = numbers[at * 32 + bit] ?? 0
      word |= Number(number >= least && number <= most) << bit
    }
    set[at] = word
  }
  return set
}

export function addDoc(set: DocSet, doc: number): void {
  set[doc >> 5] = (set[doc >> 5] ?? 0) | (1 << (doc & 31))
}

export function removeDoc(set: DocSet, doc: number): void {
  set[doc >> 5] = (set[doc >> 5] ?? 0) & ~(1 << (doc & 31))
}

export function intersect(a: DocSet, b: DocSet): DocSet {
  const both = new Int32Array(a.length)
  for (let at = 0; at < both.length; at += 1) both[at] = (a[at] ?? 0) & (b[at] ?? 0)
  return both
}

export function unite(a: DocSet, b: DocSet): DocSet {
  const either = new Int32Array(a.length)
  for (let at = 0; at < either.length; at += 1) either[at] = (a[at] ?? 0) | (b[at] ?? 0)
  return either
}

export function complement(set: DocSet, count: number): DocSet {
  const others = new Int32Array(set.length)
  for (let at = 0; at < others.length; at += 1) others[at] = ~(set[at] ?? 0)
  const last = count & 31
  if (last > 0) others[others.length - 1] = (others[others.length - 1] ?? 0) & ((1 << last) - 1)
  return others
}
