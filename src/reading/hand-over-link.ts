import { HAND_OVER } from '../model/hand-over-fragment.ts'
import type { Records } from '../model/records.ts'
import { readStateFile, type StateFile, writeStateFile } from '../model/records-file.ts'

/** The version of how a state file is packed into a fragment. */
const PACKING = 1

/** A link's text inflates at most to so many bytes: it comes from outside, and a bomb must not fill the memory. */
const MOST_BYTES = 16 * 1024 * 1024

const BROKEN: StateFile = { kind: 'unreadable', reason: 'The link is broken: a part of it is missing or changed.' }

/** Packs records into a fragment, without `#`: a state file, deflated (RFC 1951), as base64url (RFC 4648, 5). */
export async function packHandOver(records: Records): Promise<string> {
  const text = new Blob([writeStateFile(records)]).stream()
  const packed = await bytesOf(text.pipeThrough(new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY)
  return `${HAND_OVER}${PACKING}.${toBase64Url(packed)}`
}

/** Reads such a fragment, with or without `#`. Throws nothing: what is wrong is part of the answer. */
export async function unpackHandOver(fragment: string): Promise<StateFile> {
  const match = /^#?hand-over=(\d{1,9})\.([\w-]*)$/.exec(fragment)
  const version = Number(match?.[1] ?? 0)
  if (!match || version < 1) return BROKEN
  if (version > PACKING) return { kind: 'newer', version }
  try {
    const packed = new Blob([fromBase64Url(match[2] ?? '')]).stream()
    const bytes = await bytesOf(packed.pipeThrough(new DecompressionStream('deflate-raw')), MOST_BYTES)
    return readStateFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return BROKEN
  }
}

/** Rejects where the stream breaks, or gives more than `most` bytes. */
async function bytesOf(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value)
    length += next.value.length
    if (length <= most) continue
    await reader.cancel()
    throw new RangeError(`More than ${most} bytes`)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Throws where the text is no base64. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (char) => char.charCodeAt(0))
}
