import { createByteReader, createByteWriter, readSharedPrefix, writeSharedPrefix } from './bytes.ts'

/** A word as it stands in texts, with the binary logarithm of how many articles hold its stem, rounded down. */
export type DictionaryWord = { readonly word: string; readonly size: number }

/** A piece of the sorted dictionary. */
export function encodeDictionary(words: readonly DictionaryWord[]): Uint8Array {
  const writer = createByteWriter()
  let before = ''
  for (const { word, size } of words) {
    writeSharedPrefix(writer, before, word)
    writer.varint(size)
    before = word
  }
  return writer.finish()
}

export function decodeDictionary(bytes: Uint8Array): readonly DictionaryWord[] {
  const reader = createByteReader(bytes)
  const words: DictionaryWord[] = []
  let before = ''
  while (!reader.done) {
    before = readSharedPrefix(reader, before)
    words.push({ word: before, size: reader.varint() })
  }
  return words
}
