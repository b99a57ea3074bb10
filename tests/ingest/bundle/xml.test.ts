import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { element, emptyElement, escapeXml } from '../../../src/ingest/bundle/xml.ts'

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#13': '\r' }

function unescaped(xml: string): string {
  return xml.replace(/&([^;]+);/g, (whole, name) => NAMED[name] ?? whole)
}

describe('escapeXml', () => {
  it('gives back any text that XML can hold, and holds nothing that would end it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const xml = escapeXml(text)
        expect(xml).not.toMatch(/[<>"\r]|&(?!(?:amp|lt|gt|quot|#13);)/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 names them (production 2).
        expect(unescaped(xml)).toBe(text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd'))
      }),
    )
  })

  it('puts a sign in the place of half a character', () => {
    expect(escapeXml('a\ud800b')).toBe('a\ufffdb')
  })
})

describe('element', () => {
  it('is nothing where there is no text', () => {
    expect(element('summary', null, { type: 'text' })).toBe('')
  })

  it('leaves out the attributes that have no value', () => {
    expect(element('t', '', { a: null, b: '"' })).toBe('<t b="&quot;"></t>')
    expect(emptyElement('link', { rel: 'via', href: 'https://a.example/?b&c' })).toBe(
      '<link rel="via" href="https://a.example/?b&amp;c"/>',
    )
  })
})
