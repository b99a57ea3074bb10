import { vi } from 'vitest'

export const LINE = 20 // CSS pixels
const LINE_LENGTH = 10 // characters

/** A page with a layout, which jsdom has not: monospaced lines of one article, that scroll. */
export type Page = {
  readonly root: HTMLElement
  /** Scrolls as a reader with a wheel does. */
  wheel(y: number): void
  /** Scrolls as a script or the browser does. */
  scroll(y: number): void
  /** Something above the text grows by so many pixels, as a picture does that comes late. */
  grow(pixels: number): void
}

const WORDS = 'word word ' // one line

/** Lays out an article of so many lines, ten characters each and five to a block, in a window 200 pixels high. */
export function layOut(lines: number, height = 200): Page {
  const root = document.createElement('div')
  root.innerHTML = Array.from(
    { length: Math.ceil(lines / 5) },
    (_, n) => `<p id="b-p${n}">${WORDS.repeat(Math.min(5, lines - n * 5)).trimEnd()}</p>`,
  ).join('')
  document.body.replaceChildren(root)

  const blocks = [...root.children]
  let above = 0
  const rect = (row: number, rows: number): DOMRect => {
    const top = above + row * LINE - window.scrollY
    return { top, bottom: top + rows * LINE, height: rows * LINE } as DOMRect
  }
  for (const [n, block] of blocks.entries()) {
    const rows = Math.ceil(block.textContent.length / LINE_LENGTH)
    block.getBoundingClientRect = () => rect(n * 5, rows)
  }
  Range.prototype.getClientRects = function (this: Range) {
    const n = blocks.findIndex((block) => block.contains(this.startContainer))
    const row = n * 5 + Math.floor(this.startOffset / LINE_LENGTH)
    // Only indexing and iteration are used of the list.
    return [rect(row, 1)] as unknown as DOMRectList
  }
  Object.assign(window, { innerHeight: height, scrollY: 0 })
  const scroll = (y: number): void => {
    Object.assign(window, { scrollY: y })
    window.dispatchEvent(new Event('scroll'))
  }
  // Scrolling by script tells of itself later, as in a browser.
  const later = (y: number): void => {
    Object.assign(window, { scrollY: y })
    setTimeout(() => window.dispatchEvent(new Event('scroll')))
  }
  const observers = new Set<() => void>()
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly tell: () => void
      constructor(tell: () => void) {
        this.tell = tell
      }
      observe = () => void observers.add(this.tell)
      disconnect = () => void observers.delete(this.tell)
    },
  )
  vi.stubGlobal('scrollBy', ({ top }: { top: number }) => later(window.scrollY + top))
  vi.stubGlobal('scrollTo', ({ top }: { top: number }) => later(top))
  return {
    root,
    scroll,
    grow(pixels) {
      above += pixels
      for (const tell of observers) tell()
    },
    wheel(y) {
      window.dispatchEvent(new Event('wheel'))
      scroll(y)
    },
  }
}
