// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BlockIndex, indexBlocks } from '../../src/anchoring/block-index.ts'
import { describeRange } from '../../src/anchoring/describe.ts'
import { matchLocator } from '../../src/anchoring/match.ts'

function bodyOf(html: string): BlockIndex {
  const root = document.createElement('div')
  root.innerHTML = html
  document.body.replaceChildren(root)
  return indexBlocks(root, { id: 'x', lang: 'en' })
}

const inline = fc
  .tuple(fc.constantFrom('', 'em', 'a', 'code'), fc.stringMatching(/^[a-z 😀é]{0,12}$/u))
  .map(([tag, text]) => (tag === '' ? text : `<${tag}>${text}</${tag}>`))
const block = fc.oneof(
  fc.array(inline, { maxLength: 4 }).map((parts) => `<p>${parts.join('')}</p>`),
  fc
    .array(inline, { maxLength: 3 })
    .map((parts) => `<ul>\n${parts.map((part) => `<li>${part}</li>`).join('\n')}\n</ul>`),
  fc.constant('<hr>'),
)
const article = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => blocks.map((html, n) => html.replace(/^<(\w+)/, `<$1 id="b-p${n}"`)).join('\n'))

/** Every boundary point the DOM below the root has. */
function boundaries(root: Node): readonly (readonly [Node, number])[] {
  const walker = document.createTreeWalker(root)
  const points: (readonly [Node, number])[] = []
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    const length = node instanceof Text ? node.length : node.childNodes.length
    for (let offset = 0; offset <= length; offset += 1) points.push([node, offset])
  }
  return points
}

/** A range as the blocks see it: the white space between them is none of theirs. */
function textIn({ elements }: BlockIndex, range: Range): string {
  return elements
    .map((element) => {
      const own = document.createRange()
      own.selectNodeContents(element)
      if (!range.intersectsNode(element)) return ''
      if (own.compareBoundaryPoints(Range.START_TO_START, range) < 0)
        own.setStart(range.startContainer, range.startOffset)
      if (own.compareBoundaryPoints(Range.END_TO_END, range) > 0) own.setEnd(range.endContainer, range.endOffset)
      return own.toString()
    })
    .join('')
}

describe('describing and matching a range', () => {
  it('comes back to the same text, whatever the range', () => {
    fc.assert(
      fc.property(article, fc.nat(), fc.nat(), (html, one, other) => {
        const index = bodyOf(html)
        const points = boundaries(index.root)
        const range = document.createRange()
        const [start, end] = [points[one % points.length], points[other % points.length]]
        if (!start || !end) throw new Error('There is always a point')
        range.setStart(...start)
        range.setEnd(...end)
        const locator = describeRange(index, range)
        const text = textIn(index, range)
        if (text === '') {
          expect(locator).toBeNull()
          return
        }
        const match = locator && matchLocator(index, locator)
        expect(match?.step).toBe('block')
        expect(match && textIn(index, match.range)).toBe(text)
        expect(match && describeRange(index, match.range)).toEqual(locator)
      }),
      { numRuns: 300 },
    )
  })

  it('takes a triple click as the paragraph it means', () => {
    const index = bodyOf('<p id="b-a">One.</p>\n<p id="b-b">Two.</p>')
    const range = document.createRange()
    range.setStart(index.elements[0]?.firstChild ?? document, 0)
    range.setEnd(index.elements[1] ?? document, 0)
    expect(describeRange(index, range)).toMatchObject({
      start: { block: 'a', offset: 0 },
      end: { block: 'a', offset: 4 },
      quote: { exact: 'One.' },
    })
  })

  it('takes what lies partly outside as far as it lies inside', () => {
    const index = bodyOf('<p id="b-a">One.</p>')
    const range = document.createRange()
    range.selectNode(document.body)
    expect(describeRange(index, range)?.quote?.exact).toBe('One.')
  })

  it('gives a collapsed range for a place', () => {
    const index = bodyOf('<p id="b-a">One <em>two</em> three.</p>')
    const match = matchLocator(index, {
      article: 'x',
      start: { block: 'a', offset: 5 },
      end: null,
      quote: null,
      fraction: 0,
    })
    expect(match?.range.collapsed).toBe(true)
    expect(match?.range.startContainer.textContent).toBe('two')
    expect(match?.range.startOffset).toBe(1)
  })
})

describe('indexBlocks', () => {
  it('takes the outermost of nested blocks and leaves other ids alone', () => {
    const index = bodyOf(
      '<blockquote id="b-a"><p id="b-inner">In</p></blockquote><p id="other">No</p><p id="b-b">Out</p>',
    )
    expect(index.text.blocks).toEqual([
      { id: 'a', text: 'In' },
      { id: 'b', text: 'Out' },
    ])
  })
})
