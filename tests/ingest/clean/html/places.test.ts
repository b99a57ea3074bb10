import type { Element } from 'hast'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../src/ingest/clean/html/parse.ts'
import { createPlaces } from '../../../../src/ingest/clean/html/places.ts'
import { eachElement, textOf } from '../../../../src/ingest/clean/html/tree.ts'

/** Paragraph's text to its place. */
function placesIn(html: string): Map<string, string> {
  const { tree } = parsePage(html)
  const places = new Map<string, string>()
  if (!tree) return places
  const placeOf = createPlaces(tree)
  eachElement(tree, (element: Element) => {
    if (element.tagName === 'p') places.set(textOf(element), placeOf(element))
    return undefined
  })
  return places
}

describe('createPlaces', () => {
  it.each([
    ['<main><p>a</p></main>', 'body > main > p'],
    ['<p>x</p><div>y</div><p>a</p>', 'body > p:nth-of-type(2)'],
    ['<div id="text"><section><p>a</p></section></div>', '#text > section > p'],
    ['<div id="1:x"><p>a</p></div>', 'body > div > p'],
  ])('names a place in %s', (html, place) => {
    expect(placesIn(html).get('a')).toBe(place)
  })

  it('leads browsers to the very element', () => {
    const html = '<div><p>a</p><ul><li><p>b</p><li><p>c</p></ul></div><div><p>d</p><table><td><p>e</table></div>'
    const { document } = new JSDOM(html).window
    const places = placesIn(html)
    expect([...places.keys()]).toEqual(['a', 'b', 'c', 'd', 'e'])
    for (const [text, place] of places) expect(document.querySelector(place)?.textContent).toBe(text)
  })
})
