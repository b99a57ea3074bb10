import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/ingest/read/decode.ts'

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array((text.length + 1) * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, littleEndian)
  for (let index = 0; index < text.length; index += 1)
    view.setUint16((index + 1) * 2, text.charCodeAt(index), littleEndian)
  return bytes
}

const BOM = new Uint8Array([0xef, 0xbb, 0xbf])
const text = fc.string({ unit: 'grapheme' }).filter((value) => !/\p{Cc}|\ufeff/u.test(value))

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark, and UTF-16 with one', () => {
    fc.assert(
      fc.property(text, (value) => {
        const utf8 = new TextEncoder().encode(value)
        const expected = { text: value, problem: null }
        expect(decode(utf8)).toEqual(expected)
        expect(decode(new Uint8Array([...BOM, ...utf8]))).toEqual(expected)
        expect(decode(utf16(value, true))).toEqual(expected)
        expect(decode(utf16(value, false))).toEqual(expected)
      }),
    )
  })

  it('reads other bytes as Windows-1252 and says so', () => {
    const decoded = decode(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x78, 0x94]))
    expect(decoded.text).toBe('café “x”')
    expect(decoded.problem?.message).toMatch(/not UTF-8/)
  })

  it('never throws, and gives text or a problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { text: decoded, problem } = decode(bytes)
        expect(decoded !== null || problem !== null).toBe(true)
      }),
    )
  })

  it('finds that a picture is no text', () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52])
    expect(decode(png)).toMatchObject({ text: null, problem: { message: expect.stringContaining('not text') } })
  })
})
