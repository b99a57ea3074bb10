// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { element, emptyElement, escapeXml } from '../../../src/ingest/bundle/xml.ts'
import { parseXml } from './markup.ts'

describe('escapeXml', () => {
  it('gives back any text that XML can hold, and stays well-formed with any other', () => {
    // Many texts a document: parsing is what takes the time.
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { minLength: 10, maxLength: 15 })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 names them (production 2).
    const held = (text: string) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    fc.assert(
      fc.property(texts, (all) => {
        const xml = all.map((text) => `<t a="${escapeXml(text).replace(/[\t\n]/g, ' ')}">${escapeXml(text)}</t>`)
        const read = [...parseXml(`<r>${xml.join('')}</r>`).querySelectorAll('t')]
        expect(read.map((node) => node.textContent)).toEqual(all.map(held))
        // Attribute values have their white space made even by the parser (XML 1.0, 3.3.3).
        expect(read.map((node) => node.getAttribute('a'))).toEqual(
          all.map((text) => held(text).replace(/[\t\n]/g, ' ')),
        )
      }),
      { numRuns: 20 },
    )
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
