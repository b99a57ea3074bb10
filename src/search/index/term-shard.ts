import { createByteReader, createByteWriter, readSharedPrefix, writeSharedPrefix } from './bytes.ts'

/** The files of a common stem's places: their number, and of how many articles each tells. */
export type OwnPlaces = { readonly file: number; readonly perFile: number }

/** One stem of a shard. */
export type Term = {
  readonly stem: string
  /** Articles that hold it. */
  readonly found: number
  /** Where its list starts within the shard's bytes. */
  readonly start: number
  /** Null where its places stand among those of the shard's other stems. */
  readonly ownPlaces: OwnPlaces | null
  /** Its place among the shard's stems. */
  readonly index: number
}

export type TermShard = { readonly bytes: Uint8Array; readonly terms: readonly Term[] }

/** A stem as the writer knows it. */
export type WrittenTerm = Pick<Term, 'stem' | 'found' | 'ownPlaces'> & { readonly list: Uint8Array }

/**
 * The number of stems; each with the prefix it shares, `found` doubled and one more where its places have
 * files of their own, then what those are, and its list's length; then the lists.
 */
export function encodeTermShard(terms: readonly WrittenTerm[]): Uint8Array {
  const writer = createByteWriter()
  writer.varint(terms.length)
  let before = ''
  for (const { stem, found, ownPlaces, list } of terms) {
    writeSharedPrefix(writer, before, stem)
    writer.varint(found * 2 + (ownPlaces ? 1 : 0))
    if (ownPlaces) {
      writer.varint(ownPlaces.file)
      writer.varint(ownPlaces.perFile)
    }
    writer.varint(list.length)
    before = stem
  }
  for (const { list } of terms) writer.bytes(list)
  return writer.finish()
}

export function decodeTermShard(bytes: Uint8Array): TermShard {
  const reader = createByteReader(bytes)
  const heads: (Omit<Term, 'start' | 'index'> & { readonly size: number })[] = []
  let before = ''
  for (let left = reader.count(); left > 0; left -= 1) {
    before = readSharedPrefix(reader, before)
    const head = reader.varint()
    const ownPlaces = head & 1 ? { file: reader.varint(), perFile: reader.varint() } : null
    heads.push({ stem: before, found: head >> 1, ownPlaces, size: reader.varint() })
  }
  let end = reader.at
  const terms = heads.map(({ size, ...head }, index): Term => {
    end += size
    return { ...head, start: end - size, index }
  })
  return { bytes, terms }
}
