// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeBetween } from '../../src/anchoring/dom-text.ts'
import { type Highlights, paintMarks } from '../../src/anchoring/marks.ts'

const HTML = '<p>One <em>two <b>three</b></em> four</p><p>five six</p>'

function bodyOf(html: string): HTMLElement {
  const root = document.createElement('div')
  root.innerHTML = html
  document.body.replaceChildren(root)
  return root
}

/** The registry of the CSS Custom Highlight API, as sets. */
function registry(): { highlights: Highlights; painted: Map<string, Set<Range>> } {
  const painted = new Map<string, Set<Range>>()
  return {
    painted,
    highlights: {
      get: (name) => painted.get(name),
      create: (name, ranges) => void painted.set(name, new Set(ranges)),
      delete: (name) => painted.delete(name),
    },
  }
}

describe('paintMarks with highlights', () => {
  it('paints under the name and leaves the elements alone', () => {
    const root = bodyOf(HTML)
    const { highlights, painted } = registry()
    const range = rangeBetween({ element: root, offset: 1 }, { element: root, offset: 9 })
    const erase = paintMarks([range], 'offprint-hit', highlights)
    expect([...(painted.get('offprint-hit') ?? [])]).toEqual([range])
    expect(root.innerHTML).toBe(HTML)
    erase()
    expect(painted.size).toBe(0)
  })

  it('erases only its own', () => {
    const root = bodyOf(HTML)
    const { highlights, painted } = registry()
    const [one, two] = [0, 5].map((offset) =>
      rangeBetween({ element: root, offset }, { element: root, offset: offset + 3 }),
    )
    if (!one || !two) throw new Error('Both are there')
    const erase = paintMarks([one], 'offprint-hit', highlights)
    paintMarks([two], 'offprint-hit', highlights)
    erase()
    erase()
    expect([...(painted.get('offprint-hit') ?? [])]).toEqual([two])
  })
})

describe('paintMarks without highlights', () => {
  it('wraps just the words', () => {
    const root = bodyOf(HTML)
    paintMarks([rangeBetween({ element: root, offset: 6 }, { element: root, offset: 20 })], 'offprint-hit', null)
    const marks = [...root.querySelectorAll<HTMLElement>('mark[data-mark="offprint-hit"]')]
    expect(marks.map((mark) => mark.textContent)).toEqual(['o ', 'three', ' four', 'fi'])
  })

  it('changes no text, and erasing leaves no trace, overlapping ranges included', () => {
    const length = bodyOf(HTML).textContent.length
    const span = fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
        const root = bodyOf(HTML)
        const { textContent } = root
        const marked = Array.from(textContent, (_, n) => spans.some(([from, to]) => from <= n && n < to))
        const ranges = spans.map(([from, to]) =>
          rangeBetween({ element: root, offset: from }, { element: root, offset: to }),
        )
        const erase = paintMarks(ranges, 'offprint-hit', null)
        expect(root.textContent).toBe(textContent)
        const inMarks = [...root.querySelectorAll('mark')].map((mark) => mark.textContent).join('')
        expect(inMarks).toBe([...textContent].filter((_, n) => marked[n]).join(''))
        erase()
        expect(root.innerHTML).toBe(HTML)
        expect(root.querySelectorAll('p')[1]?.childNodes).toHaveLength(1)
      }),
    )
  })
})
