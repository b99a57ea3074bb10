import { createBitReader, createBitWriter, riceParameter } from './bits.ts'
import { createByteReader, createByteWriter, readSharedPrefix, writeSharedPrefix } from './bytes.ts'
import type { Pair } from './pairs.ts'

/**
 * Pairs in order: their number, each with the prefix that it shares and how many articles have it; then
 * the lists, one bit after another, as gaps in Rice coding.
 * @param articles how many there are
 */
export function encodePairs(pairs: readonly Pair[], articles: number): Uint8Array {
  const writer = createByteWriter()
  const lists = createBitWriter()
  writer.varint(pairs.length)
  let last = ''
  for (const { pair, docs } of pairs) {
    writeSharedPrefix(writer, last, pair)
    writer.varint(docs.length)
    last = pair
    const k = riceParameter(articles / docs.length)
    let before = -1
    for (const doc of docs) {
      lists.rice(doc - before - 1, k)
      before = doc
    }
  }
  writer.bytes(lists.finish())
  return writer.finish()
}

export function decodePairs(bytes: Uint8Array, articles: number): ReadonlyMap<string, readonly number[]> {
  const reader = createByteReader(bytes)
  let last = ''
  const heads = Array.from({ length: reader.count() }, () => {
    last = readSharedPrefix(reader, last)
    return { pair: last, count: reader.varint() }
  })
  const lists = createBitReader(bytes, reader.at)
  return new Map(
    heads.map(({ pair, count }) => {
      const k = riceParameter(articles / count)
      let before = -1
      const docs = Array.from({ length: count }, () => {
        before += lists.rice(k) + 1
        return before
      })
      return [pair, docs]
    }),
  )
}
