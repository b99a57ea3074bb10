// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { fromDomPoint, rangeBetween, toDomPoint } from '../../src/anchoring/dom-text.ts'

function elementOf(html: string): Element {
  const element = document.createElement('p')
  element.innerHTML = html
  return element
}

describe('toDomPoint', () => {
  it('is undone by fromDomPoint at every offset', () => {
    const element = elementOf('One <em>two<b></b></em><!-- not text --> three')
    for (let offset = 0; offset <= element.textContent.length; offset += 1) {
      for (const side of ['start', 'end'] as const) {
        expect(fromDomPoint(element, toDomPoint(element, offset, side))).toBe(offset)
      }
    }
  })

  it('on a border starts with the later text and ends with the earlier', () => {
    const element = elementOf('One <em>two</em>')
    expect(toDomPoint(element, 4, 'start').node.textContent).toBe('two')
    expect(toDomPoint(element, 4, 'end').node.textContent).toBe('One ')
  })

  it('stops at the end, and in an element without text at its start', () => {
    const element = elementOf('One')
    expect(toDomPoint(element, 99, 'start')).toEqual({ node: element.firstChild, offset: 3 })
    const empty = elementOf('')
    expect(toDomPoint(empty, 0, 'start')).toEqual({ node: empty, offset: 0 })
  })
})

describe('rangeBetween', () => {
  it('spans from one element to another', () => {
    const parent = elementOf('<span>One </span>two <span>three</span>')
    const [first, last] = [parent.firstElementChild, parent.lastElementChild]
    if (!first || !last) throw new Error('Both are there')
    const range = rangeBetween({ element: first, offset: 2 }, { element: last, offset: 2 })
    expect(range.toString()).toBe('e two th')
  })
})
