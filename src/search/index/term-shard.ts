import { createByteReader, createByteWriter, readSharedPrefix, writeSharedPrefix } from './bytes.ts'

/** One stem of a shard. */
export type Term = {
  readonly stem: string
  /** Articles that hold it. */
  readonly found: number
  /** Its list within the shard's bytes, or the number of the file that holds it. */
  readonly list: { readonly start: number } | { readonly file: number }
  /** Its place among the shard's stems. */
  readonly index: number
}

export type TermShard = { readonly bytes: Uint8Array; readonly terms: readonly Term[] }

/** A stem as the writer knows it: its encoded list, or the number of the file that took it. */
export type WrittenTerm = {
  readonly stem: string
  readonly found: number
  readonly list: Uint8Array | { readonly file: number }
}

/**
 * The number of stems; each with the prefix it shares, `found` doubled and one more where the list
 * is a file of its own, then that file's number or the list's length; then the lists.
 */
export function encodeTermShard(terms: readonly WrittenTerm[]): Uint8Array {
  const writer = createByteWriter()
  writer.varint(terms.length)
  let before = ''
  for (const { stem, found, list } of terms) {
    writeSharedPrefix(writer, before, stem)
    const apart = !(list instanceof Uint8Array)
    writer.varint(found * 2 + (apart ? 1 : 0))
    writer.varint(apart ? list.file : list.length)
    before = stem
  }
  for (const { list } of terms) if (list instanceof Uint8Array) writer.bytes(list)
  return writer.finish()
}

export function decodeTermShard(bytes: Uint8Array): TermShard {
  const reader = createByteReader(bytes)
  const heads: { stem: string; found: number; apart: boolean; size: number }[] = []
  let before = ''
  for (let left = reader.count(); left > 0; left -= 1) {
    before = readSharedPrefix(reader, before)
    const head = reader.varint()
    heads.push({ stem: before, found: head >> 1, apart: (head & 1) === 1, size: reader.varint() })
  }
  let start = reader.at
  const terms = heads.map(({ stem, found, apart, size }, index): Term => {
    if (apart) return { stem, found, list: { file: size }, index }
    start += size
    return { stem, found, list: { start: start - size }, index }
  })
  return { bytes, terms }
}
