import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMime } from '../../../src/ingest/read/mime.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const textOf = (part: { readonly bytes: Uint8Array } | undefined): string =>
  Buffer.from(part?.bytes ?? []).toString('latin1')

const related = (parts: readonly string[], end = '--b--\r\n'): Uint8Array =>
  bytes(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"; start="<root>"\r\n\r\npreamble\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}${end}`,
  )

describe('parseMime', () => {
  it('reads parts in order, and the headers that are folded over lines', () => {
    const { parts, start } = parseMime(
      related(['Content-Type: text/html;\r\n charset=koi8-r\r\n\r\n<p>one', 'Content-Type: image/png\r\n\r\ntwo']),
    )
    expect(parts.map((part) => [part.type, part.charset, textOf(part)])).toEqual([
      ['text/html', 'koi8-r', '<p>one'],
      ['image/png', null, 'two'],
    ])
    expect(start).toBe('root')
  })

  it.each([
    ['quoted-printable', 'a=3Db=\r\nc =E9', 'a=bc \xe9'],
    ['quoted-printable', 'ends in =', 'ends in ='],
    ['base64', 'aGVs\r\nbG8=', 'hello'],
    ['8bit', 'as \xe9 is', 'as \xe9 is'],
    ['no-such-thing', 'as it is', 'as it is'],
  ])('decodes %s', (encoding, body, text) => {
    const { parts } = parseMime(related([`Content-Transfer-Encoding: ${encoding}\r\n\r\n${body}`]))
    expect(textOf(parts[0])).toBe(text)
  })

  it('takes a message without parts for one', () => {
    const { parts } = parseMime(bytes('Content-Type: text/html\n\n<p>x'))
    expect(parts.map((part) => [part.type, textOf(part)])).toEqual([['text/html', '<p>x']])
  })

  it('reads parts within parts', () => {
    const inner =
      'Content-Type: multipart/alternative; boundary=bb\r\n\r\n--bb\r\n\r\nplain\r\n--bb\r\n\r\nrich\r\n--bb--'
    expect(parseMime(related([inner, '\r\nlast'])).parts.map(textOf)).toEqual(['plain', 'rich', 'last'])
  })

  it('keeps what is there of a message that is cut off', () => {
    expect(parseMime(related(['\r\none', '\r\ntwo'], '')).parts.map(textOf)).toEqual(['one', 'two\r\n'])
  })

  it('gives back any bytes that base64 carries', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { minLength: 1, maxLength: 5 }), (bodies) => {
        const written = bodies.map(
          (body) => `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}`,
        )
        expect(parseMime(related(written)).parts.map((part) => [...part.bytes])).toEqual(
          bodies.map((body) => [...body]),
        )
      }),
    )
  })

  it('never throws', () => {
    const pieces = fc.constantFrom('--b', '\r\n', '\n', 'Content-Type: multipart/x; boundary=b', '--', ':', ' ', '=')
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        expect(parseMime(bytes(parts.join(''))).parts).toBeInstanceOf(Array)
      }),
    )
  })
})
