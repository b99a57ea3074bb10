import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declaredCharset } from '../../../src/ingest/read/declared-charset.ts'
import { decode } from '../../../src/ingest/read/decode.ts'
import { encode } from './encode.ts'
import { LEGACY_TEXTS } from './legacy-texts.ts'

const UNICODE = ['utf-8', 'utf-16le', 'utf-16be']
const CASES = LEGACY_TEXTS.flatMap(({ lang, text, encodings }) =>
  [...encodings, ...UNICODE].map((encoding) => ({ lang, text, encoding })),
)

/** Charset names that pages declare by mistake, often enough for each language to meet several. */
const WRONG = ['utf-8', 'iso-8859-1', 'windows-1251', 'shift_jis', 'gb2312', 'utf-16', 'koi8-r', 'big5', 'no-such-one']

const pageSaying = (charset: string, text: string): string =>
  `<!doctype html><html><head><meta charset="${charset}"><title>x</title></head><body><p class="x">${text}</p></body></html>`

function decodePage(charset: string, text: string, encoding: string) {
  const html = pageSaying(charset, text)
  const bytes = encode(html, encoding)
  return { html, ...decode(bytes, declaredCharset(bytes)) }
}

/** The start of a text that takes so many bytes. */
function startOf(text: string, encoding: string, bytes: number): string {
  const signs = [...text]
  return signs.slice(0, Math.ceil((signs.length * bytes) / encode(text, encoding).length)).join('')
}

const anyText = fc.string({ unit: 'grapheme' }).filter((value) => !/\p{Cc}|\ufeff/u.test(value))

describe('decode', () => {
  it.each(CASES)('reads $lang in $encoding without being told', ({ text, encoding }) => {
    expect(decode(encode(text, encoding)).text).toBe(text)
  })

  it.each(CASES)('reads two hundred bytes of $lang in $encoding', ({ text, encoding }) => {
    const start = startOf(text, encoding, 200)
    expect(decode(encode(start, encoding)).text).toBe(start)
  })

  it.each(CASES)('reads a page of $lang in $encoding that says so, and finds no problem', ({ text, encoding }) => {
    const { text: read, html, problem } = decodePage(encoding, text, encoding)
    expect(read).toBe(html)
    expect(problem).toBeNull()
  })

  it.each(CASES)('is misled by no page of $lang in $encoding that says otherwise', ({ text, encoding }) => {
    for (const charset of WRONG) {
      const { text: read, html } = decodePage(charset, text, encoding)
      expect(read, charset).toBe(html)
    }
  })

  it('reads UTF-8 with and without a byte order mark, and UTF-16 with one', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const expected = { text: value, problem: null }
        expect(decode(encode(value, 'utf-8'))).toEqual(expected)
        for (const encoding of UNICODE) expect(decode(encode(`\ufeff${value}`, encoding))).toEqual(expected)
      }),
    )
  })

  it('says how it read what does not say itself, and that a page is not what it says', () => {
    const bytes = new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x78, 0x94])
    expect(decode(bytes)).toMatchObject({
      text: 'café “x”',
      problem: { message: 'The file is not UTF-8; it was read as windows-1252' },
    })
    expect(decode(bytes, 'utf-8').problem?.message).toMatch(/says it is utf-8, which it is not/)
  })

  it('keeps UTF-8 of which a few bytes are damaged, and counts them', () => {
    const bytes = encode('Zwölf Fähren fahren übers Meer, größer als zuvor.', 'utf-8')
    bytes[bytes.indexOf(0xc3)] = 0x20
    expect(decode(bytes)).toMatchObject({
      text: expect.stringContaining('Fähren fahren übers'),
      problem: { message: '1 character is damaged and shown as \ufffd' },
    })
  })

  it('reads ISO-2022-JP by its escapes', () => {
    // 日本 after ESC $ B, back to ASCII after ESC ( B.
    const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42, 0x2e])
    expect(decode(bytes).text).toBe('日本.')
  })

  it('is misled by no zero byte in a text', () => {
    expect(decode(encode(`A zero${'\0'} in a text of some length, ${'as it goes '.repeat(20)}`, 'utf-8')).text).toMatch(
      /^A zero in/,
    )
  })

  it('reads a page of before Unicode that holds a large picture', () => {
    const page = `<p>Le café fermé à midi<img src="data:image/png;base64,${'iVBO'.repeat(500_000)}">`
    expect(decode(Buffer.from(page, 'latin1')).text).toBe(page)
  })

  it('never throws, and gives text or a problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.constantFrom(...WRONG)), (bytes, declared) => {
        const { text, problem } = decode(bytes, declared)
        expect(text !== null || problem !== null).toBe(true)
      }),
    )
  })

  it('finds that a picture is no text', () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52])
    expect(decode(png)).toMatchObject({ text: null, problem: { message: expect.stringContaining('not text') } })
  })
})

describe('declaredCharset', () => {
  it.each([
    ['<meta charset=utf-8>', 'utf-8'],
    ["<META  CHARSET = 'Shift_JIS' >", 'Shift_JIS'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', 'koi8-r'],
    ['<?xml version="1.0" encoding="iso-8859-2"?><html>', 'iso-8859-2'],
    ['<!-- <meta charset="big5"> --><p>', null],
    ['<p>charset=big5', null],
  ])('finds in %s %s', (html, charset) => {
    expect(declaredCharset(encode(html, 'utf-8'))).toBe(charset)
  })
})
