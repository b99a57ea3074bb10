import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJsonLd } from '../../../../src/ingest/describe/html/json-ld.ts'
import { textsOf } from '../../../../src/ingest/describe/html/schema-nodes.ts'
import { jsonLd, page } from './page.ts'

const headlines = (script: string): string[] =>
  readJsonLd(page(jsonLd(script))).flatMap((node) => textsOf(node, 'headline'))

describe('readJsonLd', () => {
  it.each([
    ['one node', '{"headline":"Ferries"}'],
    ['a list', '[{"headline":"Ferries"}]'],
    ['a graph', '{"@graph":[{"@type":"WebSite"},{"headline":"Ferries"}]}'],
    ['the article of a page', '{"@type":"WebPage","mainEntity":{"headline":"Ferries"}}'],
    ['a comment around it', '<!-- {"headline":"Ferries"} -->'],
    ['CDATA around it', '//<![CDATA[\n{"headline":"Ferries"}\n//]]>'],
    ['a line end in a string', '{"headline":"Ferries","description":"one\ntwo"}'],
    ['a comma too many', '{"headline":"Ferries",}'],
    ['a quote that is not escaped', `{"headline":"Ferries", 'description': 'it sails'}`],
    ['a semicolon behind it', '{"headline":"Ferries"};'],
    ['HTML in a string', '{"headline":"<em>Ferr&#105;es</em>"}'],
  ])('reads %s', (_, script) => {
    expect(headlines(script)).toEqual(['Ferries'])
  })

  it('follows a reference to where the thing is described', () => {
    const [article] = readJsonLd(
      page(
        jsonLd({ '@graph': [{ author: { '@id': '#ann' } }, { '@id': '#ann', '@type': 'Person', name: 'Ann Lee' }] }),
      ),
    ).filter((node) => 'author' in node)
    expect(article && textsOf(article, 'author')).toEqual(['Ann Lee'])
  })

  it.each([
    [{ author: { name: ['Ann Lee', 'Bo Ek'] } }, ['Ann Lee', 'Bo Ek']],
    [{ author: [{ name: 'Ann Lee' }, 'Bo Ek'] }, ['Ann Lee', 'Bo Ek']],
    [{ author: { givenName: 'Ann', familyName: 'Lee' } }, ['Ann Lee']],
    [{ author: {} }, []],
  ])('finds the names in %j', (value, names) => {
    expect(readJsonLd(page(jsonLd(value))).flatMap((node) => textsOf(node, 'author'))).toEqual(names)
  })

  it.each(['', 'no JSON at all', '{', '[[[[[', '"text"', 'null', '{"@graph":{"@graph":{}}}'])(
    'finds no headline in %j',
    (script) => {
      expect(headlines(script)).toEqual([])
    },
  )

  it('reads whatever it can of any JSON without throwing', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 12 }), fc.nat(), (json, cut) => {
        const script = json.replaceAll('</', '').slice(0, 1 + (cut % (json.length + 1)))
        expect(Array.isArray(headlines(script))).toBe(true)
      }),
    )
  })
})
