import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xml, xmlDocument } from '../../src/export/xml.ts'
import { parsed } from './parsed-xml.ts'

describe('xmlDocument', () => {
  it('writes elements, their attributes and what is in them', () => {
    const root = xml('a', { b: '"<&>"', c: undefined }, 'x < y', xml('d', {}))
    expect(xmlDocument(root)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;&amp;&gt;&quot;">x &lt; y<d/></a>\n',
    )
  })

  it('is well-formed and keeps every character that XML has, whatever the texts hold', () => {
    expect(() => parsed('<a><b></a>')).toThrow('not well-formed')
    const controls = fc.constantFrom('\0', '\b', '\u001b', '\ud800', '\udc00', '\uffff', ']]>', '&', '<')
    const text = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), controls) })
    fc.assert(
      fc.property(text, (value) => {
        const root = parsed(xmlDocument(xml('a', { b: value }, value))).documentElement
        const kept = [...value].filter((character) =>
          /[\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(character),
        )
        expect(root.textContent).toBe(kept.join(''))
        expect(root.getAttribute('b')?.replaceAll(/\s/g, ' ')).toBe(kept.join('').replaceAll(/\s/g, ' '))
      }),
    )
  })
})
