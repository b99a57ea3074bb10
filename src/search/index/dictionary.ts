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

/** By its letters from the last to the first, so that words with one ending stand together. */
export function reversed(word: string): string {
  return [...word].reverse().join('')
}

/** Whether typing errors in a word can be forgiven: figures are meant to the digit, short words are all alike. */
export function canBeMisspelt(word: string): boolean {
  return errorsForgiven(word) > 0 && /^\p{L}[\p{L}\p{M}]*$/u.test(word)
}

/** One error in a word of four letters or more, two in a long one. */
export function errorsForgiven(word: string): number {
  const letters = [...word].length
  return letters < 4 ? 0 : letters < 9 ? 1 : 2
}
