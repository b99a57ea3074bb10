import { digest } from '../build-cache.ts'

/** Bytes below which a picture shows nothing: spacers and pixels. */
const LEAST_BYTES = 100
/** Hexadecimal digits: enough that no two pictures of a library share them. */
const DIGITS = 20

/** What the formats that browsers show begin with, in Latin-1. SVG is absent: it can hold scripts. */
const SIGNATURES: readonly (readonly [pattern: RegExp, extension: string])[] = [
  [/^\x89PNG\r\n/u, 'png'],
  [/^\xff\xd8\xff/u, 'jpg'],
  [/^GIF8[79]a/u, 'gif'],
  [/^RIFF[\0-\xff]{4}WEBP/u, 'webp'],
  [/^[\0-\xff]{4}ftypavi[fs]/u, 'avif'],
]

/** A name for a picture that a seed holds within itself, by its content; null for what no browser shows. */
export function pictureName(bytes: Uint8Array): string | null {
  if (bytes.length < LEAST_BYTES) return null
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const extension = SIGNATURES.find(([pattern]) => pattern.test(start))?.[1]
  return extension === undefined ? null : `${digest(bytes).slice(0, DIGITS)}.${extension}`
}

/** The bytes of a `data:` address (RFC 2397); null for any other address. */
export function dataBytes(address: string): Uint8Array | null {
  const head = /^\s*data:([^,]{0,200}),/iu.exec(address)
  if (!head) return null
  const body = address.slice(head[0].length)
  if (/;\s*base64\s*$/iu.test(head[1] ?? '')) return Buffer.from(unescaped(body), 'base64')
  return Buffer.from(unescaped(body), 'latin1')
}

function unescaped(text: string): string {
  return text.includes('%')
    ? text.replace(/%([\da-f]{2})/giu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}
