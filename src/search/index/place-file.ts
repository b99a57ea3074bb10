import { createByteReader, createByteWriter, readSharedPrefix, writeSharedPrefix } from './bytes.ts'

/** Where one stem's words stand: its forms, the commonest first, and the coded occurrences (`occurrences.ts`). */
export type Places = { readonly forms: readonly string[]; readonly occurrences: Uint8Array }

/** For each stem its forms and the length of its occurrences; then the occurrences. */
export function encodePlaces(stems: readonly Places[]): Uint8Array {
  const writer = createByteWriter()
  writer.varint(stems.length)
  for (const { forms, occurrences } of stems) {
    writer.varint(forms.length)
    let before = ''
    for (const form of forms) {
      writeSharedPrefix(writer, before, form)
      before = form
    }
    writer.varint(occurrences.length)
  }
  for (const { occurrences } of stems) writer.bytes(occurrences)
  return writer.finish()
}

export function decodePlaces(bytes: Uint8Array): readonly Places[] {
  const reader = createByteReader(bytes)
  const heads = Array.from({ length: reader.varint() }, () => {
    const forms: string[] = []
    let before = ''
    for (let left = reader.varint(); left > 0; left -= 1) {
      before = readSharedPrefix(reader, before)
      forms.push(before)
    }
    return { forms, length: reader.varint() }
  })
  return heads.map(({ forms, length }) => ({ forms, occurrences: reader.bytes(length) }))
}
