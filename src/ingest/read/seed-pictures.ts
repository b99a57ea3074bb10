import { parseMime } from './mime.ts'
import { dataBytes, pictureName } from './picture-name.ts'

const DATA = /data:image\/[\w.+-]+(?:;[\w=.+-]+)*,(?:[\w+/=%]|\r?\n)+/giu

/** Whether a path is that of MHTML. */
export function isMhtml(path: string): boolean {
  return /\.mht(?:ml)?$/iu.test(path)
}

/** The pictures that a seed holds within itself, by name: what the addresses of `nameEmbedded` lead to. */
export function seedPictures(bytes: Uint8Array, path: string): ReadonlyMap<string, Uint8Array> {
  const found = isMhtml(path) ? parseMime(bytes).parts.map((part) => part.bytes) : [bytes]
  const pictures = new Map<string, Uint8Array>()
  const add = (content: Uint8Array): void => {
    const name = pictureName(content)
    if (name !== null) pictures.set(name, content)
  }
  for (const part of found) {
    add(part)
    // An address is ASCII: in UTF-16 each of its letters stands beside a zero.
    const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1').replaceAll('\0', '')
    for (const [address] of text.matchAll(DATA)) {
      const content = dataBytes(address)
      if (content) add(content)
    }
  }
  return pictures
}
