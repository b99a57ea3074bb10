/** One part of a message. */
export type MimePart = {
  /** By name in lower case, unfolded. */
  readonly headers: ReadonlyMap<string, string>
  /** Such as `text/html`, in lower case. */
  readonly type: string
  readonly charset: string | null
  /** Decoded. */
  readonly bytes: Uint8Array
}

/** A message, its parts in order; a message that has none is one part itself. */
export type MimeMessage = {
  readonly headers: ReadonlyMap<string, string>
  /** The `Content-ID` of the part that is opened, without its angle brackets; null where none is named. */
  readonly start: string | null
  readonly parts: readonly MimePart[]
}

/** Parts within parts: browsers write one level, mail programs two. */
const MOST_DEPTH = 4
/** A page with more files than this was written by nobody's browser. */
const MOST_PARTS = 5000

/**
 * Reads MIME (RFC 2045 and 2046) as far as saved pages use it: multipart bodies, quoted-printable and
 * base64. Reads on past what is wrong, and never throws.
 */
export function parseMime(bytes: Uint8Array): MimeMessage {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const { headers } = splitHead(text)
  const parts: MimePart[] = []
  collect(text, 0, parts)
  const start = parameter(headers.get('content-type') ?? '', 'start')
  return { headers, start: start === null ? null : bare(start), parts }
}

/** An identifier without the angle brackets it is written in (RFC 2392). */
export function bare(id: string): string {
  return id.trim().replace(/^<|>$/gu, '')
}

function collect(text: string, depth: number, parts: MimePart[]): void {
  const { headers, body } = splitHead(text)
  const written = headers.get('content-type') ?? 'text/plain'
  const type = (/^[^\s;]*/u.exec(written)?.[0] ?? '').toLowerCase()
  const boundary = parameter(written, 'boundary')
  if (type.startsWith('multipart/') && boundary !== null && depth < MOST_DEPTH) {
    for (const piece of cutAt(boundary, body)) {
      if (parts.length < MOST_PARTS) collect(piece, depth + 1, parts)
    }
    return
  }
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()
  parts.push({ headers, type, charset: parameter(written, 'charset'), bytes: decodeBody(body, encoding) })
}

function splitHead(text: string): { headers: Map<string, string>; body: string } {
  const headers = new Map<string, string>()
  // A part that begins with a blank line has no head.
  const end = /^(?:\r?\n)|\r?\n\r?\n/u.exec(text)
  const head = end === null ? text : text.slice(0, end.index)
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: end === null ? '' : text.slice(end.index + end[0].length) }
}

/** The value of `name=value` or `name="value"` (RFC 2045, 5.1). */
function parameter(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(header)
  return match ? (match[1] ?? match[2] ?? null) : null
}

/** What stands between lines that are the boundary; a boundary may begin as another one does. */
function cutAt(boundary: string, body: string): string[] {
  const marker = `\n--${boundary}`
  const whole = `\n${body}`
  const pieces: string[] = []
  let from: number | null = null
  for (let at = whole.indexOf(marker); at !== -1; at = whole.indexOf(marker, at + 1)) {
    const lineEnd = whole.indexOf('\n', at + 1)
    const rest = whole.slice(at + marker.length, lineEnd === -1 ? undefined : lineEnd).trim()
    if (rest !== '' && rest !== '--') continue
    if (from !== null) pieces.push(whole.slice(from, at).replace(/\r$/u, ''))
    from = rest === '--' || lineEnd === -1 ? null : lineEnd + 1
    if (rest === '--') break
  }
  // Cut off in the middle: what is there counts.
  if (from !== null) pieces.push(whole.slice(from))
  return pieces
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding === 'quoted-printable') return Buffer.from(fromQuotedPrintable(body), 'latin1')
  return Buffer.from(body, 'latin1')
}

/** RFC 2045, 6.7. */
function fromQuotedPrintable(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
