import { decodeUtf8, encodeUtf8 } from '../../model/format/utf8.ts'
import { LibraryFormatError } from '../../model/library-files.ts'

/** Grows as it is written to. */
export type ByteWriter = {
  /** A whole number from 0 to 2^32 - 1, seven bits a byte, the lowest first, the high bit where more follow (LEB128). */
  varint(value: number): void
  bytes(value: Uint8Array): void
  /** Its length in bytes, then UTF-8. */
  text(value: string): void
  readonly length: number
  /** What was written, for as long as nothing more is. */
  view(): Uint8Array
  finish(): Uint8Array
}

export function createByteWriter(room = 64): ByteWriter {
  let buffer = new Uint8Array(room)
  let length = 0

  function reserve(more: number): void {
    if (length + more <= buffer.length) return
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more))
    larger.set(buffer)
    buffer = larger
  }

  const writer: ByteWriter = {
    varint(value) {
      reserve(5)
      let rest = value
      while (rest > 127) {
        buffer[length] = (rest & 127) | 128
        length += 1
        rest >>>= 7
      }
      buffer[length] = rest
      length += 1
    },
    bytes(value) {
      reserve(value.length)
      buffer.set(value, length)
      length += value.length
    },
    text(value) {
      const encoded = encodeUtf8(value)
      writer.varint(encoded.length)
      writer.bytes(encoded)
    },
    get length() {
      return length
    },
    view: () => buffer.subarray(0, length),
    finish: () => buffer.slice(0, length),
  }
  return writer
}

/** Reads what `ByteWriter` wrote. Throws LibraryFormatError past the end, and on text that is none. */
export type ByteReader = {
  varint(): number
  /** A number of entries that follow, each of a byte at least. */
  count(): number
  bytes(length: number): Uint8Array
  text(): string
  /** Bytes read so far. */
  readonly at: number
  readonly done: boolean
}

export function createByteReader(source: Uint8Array): ByteReader {
  let at = 0

  /** Moves on, and gives where it was: no loop over what is damaged goes on for ever. */
  function step(length: number): number {
    if (at + length > source.length) throw new LibraryFormatError('search: a file ends before its time')
    at += length
    return at - length
  }

  const reader: ByteReader = {
    varint() {
      let byte = source[step(1)] ?? 0
      let value = byte & 127
      for (let unit = 128; byte > 127; unit *= 128) {
        byte = source[step(1)] ?? 0
        value += (byte & 127) * unit
      }
      return value
    },
    count() {
      const count = reader.varint()
      if (count > source.length - at) throw new LibraryFormatError('search: a file ends before its time')
      return count
    },
    bytes: (length) => source.subarray(step(length), at),
    text() {
      const bytes = reader.bytes(reader.varint())
      try {
        return decodeUtf8(bytes)
      } catch (cause) {
        throw new LibraryFormatError('search: expected UTF-8', { cause })
      }
    },
    get at() {
      return at
    },
    get done() {
      return at >= source.length
    },
  }
  return reader
}

/** Sorted words, each as what it shares with the one before and the rest. */
export function writeSharedPrefix(writer: ByteWriter, before: string, word: string): void {
  let shared = 0
  while (shared < before.length && before[shared] === word[shared]) shared += 1
  // A pair of surrogates is one letter, and UTF-8 has no half of it.
  if (/[\uDC00-\uDFFF]/.test(word[shared] ?? '')) shared -= 1
  writer.varint(shared)
  writer.text(word.slice(shared))
}

export function readSharedPrefix(reader: ByteReader, before: string): string {
  const shared = reader.varint()
  return before.slice(0, shared) + reader.text()
}
