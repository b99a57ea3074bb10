// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { indexBlocks } from '../../src/anchoring/block-index.ts'
import type { Purpose } from '../../src/hooks/movement.ts'
import { type Tracker, trackReading } from '../../src/hooks/track-reading.ts'
import type { Locator } from '../../src/model/locator.ts'
import { LINE, layOut, type Page } from './page.ts'

type Heard = { readonly places: [block: string, offset: number, progress: number][]; readonly progress: number[] }

let tracker: Tracker | null = null

function track(page: Page, purpose: Purpose = 'reading'): Heard & { tracker: Tracker } {
  const heard: Heard = { places: [], progress: [] }
  tracker = trackReading({
    index: indexBlocks(page.root, { id: 'x', lang: 'en' }),
    view: window,
    purpose,
    onPlace: ({ start }, progress) => heard.places.push([start.block, start.offset, Number(progress.toFixed(2))]),
    onProgress: (progress) => heard.progress.push(Number(progress.toFixed(2))),
  })
  return { ...heard, tracker }
}

function hide(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

const placeAt = (block: string, offset = 0): Locator => ({
  article: 'x',
  start: { block, offset },
  end: null,
  quote: null,
  fraction: 0,
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  tracker?.stop()
  hide('visible')
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the place', () => {
  it('is told within a second of the reader’s scrolling, as the first line that shows', () => {
    const page = layOut(100)
    const { places } = track(page)
    page.wheel(32 * LINE)
    expect(places).toEqual([])
    vi.advanceTimersByTime(1_000)
    expect(places).toEqual([['p6', 20, 0.36]])
  })

  it('is told about once a second while the reader scrolls on', () => {
    const page = layOut(1_000)
    const { places } = track(page)
    for (let line = 1; line <= 100; line += 1) {
      page.wheel(line * LINE)
      vi.advanceTimersByTime(50)
    }
    expect(places.length).toBeGreaterThanOrEqual(4)
    expect(places.length).toBeLessThanOrEqual(7)
  })

  it.each<[string, (tracker: Tracker) => void]>([
    ['the page is hidden', () => hide('hidden')],
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['tracking stops', (own) => own.stop()],
  ])('is told at once when %s, and once', (_, leave) => {
    const page = layOut(100)
    const heard = track(page)
    page.wheel(30 * LINE)
    leave(heard.tracker)
    expect(heard.places).toEqual([['p6', 0, 0.33]])
    vi.advanceTimersByTime(5_000)
    expect(heard.places).toHaveLength(1)
  })

  it.each<[string, (page: Page, tracker: Tracker) => void]>([
    ['nothing at all', () => undefined],
    ['the page scrolling by itself', (page) => page.scroll(30 * LINE)],
    ['another size of the window', () => window.dispatchEvent(new Event('resize'))],
    ['a tap', () => window.dispatchEvent(new MouseEvent('pointerdown', { clientX: -0 }))],
    ['a jump for a look', (_, own) => own.goTo(placeAt('p9'), 'preview')],
    [
      'a little scrolling after a jump',
      (page, own) => {
        own.goTo(placeAt('p9'), 'preview')
        vi.advanceTimersByTime(100)
        page.wheel(window.scrollY + 50)
      },
    ],
  ])('is not moved by %s', (_, happen) => {
    const page = layOut(100)
    const heard = track(page)
    happen(page, heard.tracker)
    vi.advanceTimersByTime(5_000)
    hide('hidden')
    heard.tracker.stop()
    expect(heard.places).toEqual([])
  })

  it('is not told when the article is scrolled past', () => {
    const page = layOut(20)
    const heard = track(page)
    page.wheel(2_000)
    vi.advanceTimersByTime(1_000)
    expect(heard.places).toEqual([])
    expect(heard.tracker.here()).toBeNull()
  })

  it('that was due before a jump is told as it was', () => {
    const page = layOut(100)
    const heard = track(page)
    page.wheel(30 * LINE)
    heard.tracker.goTo(placeAt('p15'), 'preview')
    vi.advanceTimersByTime(5_000)
    expect(heard.places).toEqual([['p6', 0, 0.33]])
  })
})

describe('going to a locator', () => {
  it('brings its line to the top and says by which step', () => {
    const page = layOut(100)
    const heard = track(page)
    expect(heard.tracker.goTo(placeAt('p9', 10), 'preview')?.step).toBe('block')
    expect(window.scrollY).toBe(46 * LINE)
    expect(page.root.isConnected).toBe(true)
  })

  it('leads back to the line and height it came from', () => {
    const page = layOut(100)
    const heard = track(page)
    page.wheel(30 * LINE + 7)
    const jump = heard.tracker.goTo(placeAt('p15'), 'preview')
    jump?.back()
    expect(window.scrollY).toBe(30 * LINE + 7)
  })

  it('to read on counts from the first own movement', () => {
    const page = layOut(100)
    const heard = track(page, 'preview')
    heard.tracker.goTo(placeAt('p9'), 'reading')
    vi.advanceTimersByTime(1_000)
    expect(heard.places).toEqual([])
    page.wheel(46 * LINE)
    vi.advanceTimersByTime(1_000)
    expect(heard.places).toEqual([['p9', 10, 0.51]])
  })
})

describe('progress', () => {
  it('is told at once, whoever scrolls, and once a frame', () => {
    const page = layOut(110)
    const { progress } = track(page)
    page.scroll(25 * LINE)
    page.scroll(50 * LINE)
    vi.advanceTimersByTime(16)
    expect(progress).toEqual([0, 0.5])
  })

  it('is whole where the last line shows', () => {
    const page = layOut(100)
    const { places, progress } = track(page)
    page.wheel(90 * LINE)
    vi.advanceTimersByTime(1_000)
    expect(progress.at(-1)).toBe(1)
    expect(places).toEqual([['p18', 0, 1]])
  })
})

describe('an article that fits on the screen', () => {
  it('is read after a while', () => {
    const { places, progress } = track(layOut(5))
    vi.advanceTimersByTime(2_000)
    expect(places).toEqual([])
    vi.advanceTimersByTime(2_000)
    expect(places).toEqual([['p0', 0, 1]])
    expect(progress).toEqual([0, 1])
  })

  it('is read when the reader tries to go on', () => {
    const { places } = track(layOut(5))
    window.dispatchEvent(new Event('wheel'))
    expect(places).toEqual([['p0', 0, 1]])
  })

  it('is not read while nobody sees it', () => {
    hide('hidden')
    const { places } = track(layOut(5))
    vi.advanceTimersByTime(60_000)
    expect(places).toEqual([])
    hide('visible')
    vi.advanceTimersByTime(4_000)
    expect(places).toHaveLength(1)
  })

  it('is read by who came for one passage of it, too', () => {
    const { places } = track(layOut(5), 'preview')
    vi.advanceTimersByTime(4_000)
    expect(places).toHaveLength(1)
  })

  it('takes longer when it holds more words', () => {
    const { places } = track(layOut(100, 5_000))
    vi.advanceTimersByTime(15_000)
    expect(places).toEqual([])
    vi.advanceTimersByTime(5_000)
    expect(places).toHaveLength(1)
  })
})

describe('the line being read', () => {
  const REST = 200 // milliseconds: a moment without a scroll

  it('stays where it is when the page is laid out anew', () => {
    const page = layOut(100)
    const { places, tracker } = track(page)
    page.wheel(32 * LINE)
    vi.advanceTimersByTime(1_000)
    page.grow(300)
    expect(window.scrollY).toBe(32 * LINE + 300)
    vi.advanceTimersByTime(1_000)
    expect(places).toHaveLength(1)
    expect(tracker.here()?.start).toEqual({ block: 'p6', offset: 20 })
  })

  it('stays where it is after a jump, however often something grows', () => {
    const page = layOut(100)
    const { tracker } = track(page)
    tracker.goTo(placeAt('p6', 20), 'reading')
    for (const pixels of [50, -20, 70]) page.grow(pixels)
    expect(window.scrollY).toBe(32 * LINE + 100)
  })

  it('is not held while the reader moves, nor above the text', () => {
    const page = layOut(100)
    track(page)
    page.grow(300)
    expect(window.scrollY).toBe(0)
    page.wheel(32 * LINE)
    page.grow(300)
    expect(window.scrollY).toBe(32 * LINE)
    vi.advanceTimersByTime(REST)
    page.grow(300)
    expect(window.scrollY).toBe(32 * LINE + 300)
  })
})
