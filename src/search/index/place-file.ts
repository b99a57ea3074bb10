import { createCodeReader, createCodeWriter } from './arithmetic.ts'
import { createByteReader, createByteWriter, readSharedPrefix, writeSharedPrefix } from './bytes.ts'
import { codeOccurrences, OCCURRENCE_CONTEXTS, type Occurrences } from './occurrences.ts'

/**
 * Where one stem's words stand: its forms, the commonest first, and article by article the occurrences, which
 * may be the same object each time, filled anew. A stem without forms stands nowhere.
 */
export type Places = { readonly forms: readonly string[]; readonly articles: Iterable<Occurrences> }

/** About the bytes of one file of a common stem's places: a phrase that has it reads those its other words lead to. */
const OWN_FILE_SIZE = 2000

/** The number of stems; each one's forms; then the occurrences of all, coded in one go. */
export function encodePlaces(stems: readonly Places[]): Uint8Array {
  const writer = createByteWriter()
  writer.varint(stems.length)
  for (const { forms } of stems) {
    writer.varint(forms.length)
    let before = ''
    for (const form of forms) {
      writeSharedPrefix(writer, before, form)
      before = form
    }
  }
  const coder = createCodeWriter(OCCURRENCE_CONTEXTS)
  for (const { forms, articles } of stems) {
    for (const article of articles) codeOccurrences(coder, forms.length, article)
  }
  writer.bytes(coder.finish())
  return writer.finish()
}

/**
 * The same of one common stem, cut into files of so many articles each.
 * @param found articles that hold it
 * @param size about the bytes of all
 */
export function encodeOwnPlaces(
  { forms, articles }: Places,
  { found, size }: { readonly found: number; readonly size: number },
): { readonly perFile: number; readonly files: readonly Uint8Array[] } {
  const perFile = Math.ceil(found / Math.max(1, Math.ceil(size / OWN_FILE_SIZE)))
  const left = articles[Symbol.iterator]()
  const some = function* () {
    for (let count = 0; count < perFile; count += 1) {
      const next = left.next()
      if (next.done) return
      yield next.value
    }
  }
  const files = Array.from({ length: forms.length > 0 ? Math.ceil(found / perFile) : 0 }, () =>
    encodePlaces([{ forms, articles: some() }]),
  )
  return { perFile, files }
}

/**
 * @param stem its place in the file
 * @param article of the stem's articles in the file, from 0
 * @param occurrences the same object each time, filled anew
 */
type TakeOccurrences = (stem: number, article: number, forms: readonly string[], occurrences: Occurrences) => void

/**
 * Reads the stems in order, up to the last one that is asked for.
 * @param found how many articles each of the stems has here
 */
export function decodePlaces(bytes: Uint8Array, found: readonly number[], take: TakeOccurrences): void {
  const reader = createByteReader(bytes)
  const formsOf = Array.from({ length: reader.count() }, () => {
    const forms: string[] = []
    let before = ''
    for (let left = reader.count(); left > 0; left -= 1) {
      before = readSharedPrefix(reader, before)
      forms.push(before)
    }
    return forms
  })
  const coder = createCodeReader(bytes, reader.at, OCCURRENCE_CONTEXTS)
  const occurrences: Occurrences = { count: 0, parts: [], words: [], forms: [] }
  for (const [stem, count] of found.entries()) {
    const forms = formsOf[stem] ?? []
    if (forms.length === 0) continue
    for (let article = 0; article < count; article += 1) {
      codeOccurrences(coder, forms.length, occurrences)
      take(stem, article, forms, occurrences)
    }
  }
}
