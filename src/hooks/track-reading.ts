import type { BlockIndex } from '../anchoring/block-index.ts'
import { describePlace } from '../anchoring/describe.ts'
import { domRuler, progressBetween } from '../anchoring/geometry.ts'
import { type LocatorMatch, matchLocator } from '../anchoring/match.ts'
import { createPin } from '../anchoring/pin.ts'
import { readingLine, scrollToPoint, topOf } from '../anchoring/scroll.ts'
import { describePoint } from '../model/article-text.ts'
import type { BlockPoint, Locator } from '../model/locator.ts'
import type { ReadSample } from '../model/reading-days.ts'
import { WORDS_PER_MINUTE } from '../model/reading-time.ts'
import { createDwell } from './dwell.ts'
import { createMovement, type Purpose } from './movement.ts'
import { followScrollInput } from './scroll-input.ts'

const PLACE_EVERY = 800 // milliseconds: a place is at most so old, and written at most so often
const RESTS_AFTER = 150 // milliseconds without a scroll: then what stands at the reading line is held there
const SHORT_DWELL_SHARE = 1 / 3 // of the reading time: who skims is done by then
const SHORT_DWELL = { least: 3_000, most: 20_000 } // milliseconds

export type TrackerNeeds = {
  readonly index: BlockIndex
  readonly view: Window
  /** Whether the reader, as things stand, reads here or only looks (came by a link into the text). */
  readonly purpose: Purpose
  /** Hears the reader's place, and progress (0 to 1) at that moment. */
  readonly onPlace: (place: Locator, progress: number) => void
  /** Hears of each passage that was read, and how long it took. */
  readonly onRead?: ((sample: ReadSample) => void) | undefined
  /** Hears what the progress bar shows, whoever scrolled. */
  readonly onProgress: (progress: number) => void
}

/** What came of a jump: how the locator was found, and the way back to where the reader was. */
export type Jump = Pick<LocatorMatch, 'range' | 'step' | 'end'> & { readonly back: () => void }

export type Tracker = {
  /** Where the reader is now; null when the article is scrolled past. */
  here(): Locator | null
  /** How far below the reading line a locator stands, in CSS pixels; null where it cannot be found. */
  distanceTo(locator: Locator): number | null
  /** Scrolls to a locator: as a `preview`, which moves no bookmark, or for `reading` on there. */
  goTo(locator: Locator, purpose: Purpose): Jump | null
  /** Reports a place that is still due, and lets go of the window. */
  stop(): void
}

/**
 * Follows how an article is read. An article that fits on the screen as a whole can tell nothing by
 * scrolling: it counts as read after a third of its reading time, or when the reader tries to go on.
 */
export function trackReading({ index, view, purpose, onPlace, onRead, onProgress }: TrackerNeeds): Tracker {
  const { document } = view
  const ruler = domRuler(index)
  const movement = createMovement({ y: view.scrollY, height: view.innerHeight, purpose })
  const pin = createPin(index, view)
  let settled = view.scrollY
  let line = readingLine(view)
  let isDue = false
  let isShortRead = false
  let frame = 0
  let placeTimer = 0
  let dwellTimer = 0
  let restTimer = 0

  function here(): Locator | null {
    if (!index.elements[0]?.isConnected) return null
    const held = pin.point()
    return held ? describePoint(index.text, held) : describePlace(index, line)
  }
  const clock = (): number => view.performance.now()
  const wordsTo = (place: Locator | null): number => (place?.fraction ?? 0) * (index.text.wordsBefore().at(-1) ?? 0)
  const dwell = createDwell(wordsTo(here()), clock())
  /** Null while the whole article is on the screen. */
  const measure = (): number | null => progressBetween(index.text, ruler, line, view.innerHeight)
  let shown: number | null = null
  const progress = (): number => {
    shown = measure()
    return shown ?? (isShortRead ? 1 : 0)
  }

  function report(): void {
    view.clearTimeout(placeTimer)
    placeTimer = 0
    if (!isDue) return
    isDue = false
    const place = here()
    if (!place) return
    onPlace(place, progress())
    const sample = dwell.at(wordsTo(place), clock())
    if (sample) onRead?.(sample)
  }

  function show(): void {
    frame = 0
    onProgress(progress())
  }

  function soon(): void {
    frame ||= view.requestAnimationFrame(show)
  }

  /** What stands at the reading line is held there until the page scrolls by itself or by the reader. */
  function rest(): void {
    pin.take()
    settled = view.scrollY
  }

  /** A point we scrolled to, which may stand lower where the page ends; reading begins anew there. */
  function hold(point?: BlockPoint): void {
    view.clearTimeout(restTimer)
    pin.take(point)
    settled = view.scrollY
    dwell.begin(wordsTo(here()), clock())
  }

  function onScroll(event: Event): void {
    soon()
    if (Math.abs(view.scrollY - settled) < 1) return // laid out anew, and held where it was
    settled = Number.NaN
    pin.release()
    view.clearTimeout(restTimer)
    restTimer = view.setTimeout(rest, RESTS_AFTER)
    if (!movement.scrolled(view.scrollY, event.timeStamp)) return
    isDue = true
    placeTimer ||= view.setTimeout(report, PLACE_EVERY)
  }

  function finishShort(): void {
    // At each notch of a wheel: what was last measured does, where asking again would lay the page out.
    if (isShortRead || shown !== null) return
    isShortRead = true
    isDue = true
    show()
    report()
  }

  function awaitShortRead(): void {
    view.clearTimeout(dwellTimer)
    if (document.visibilityState === 'hidden' || isShortRead) return
    const readingTime = ((index.text.wordsBefore().at(-1) ?? 0) / WORDS_PER_MINUTE) * 60_000
    const wait = Math.min(Math.max(SHORT_DWELL.least, readingTime * SHORT_DWELL_SHARE), SHORT_DWELL.most)
    dwellTimer = view.setTimeout(finishShort, wait)
  }

  function onReflow(): void {
    line = readingLine(view)
    pin.keep()
    if (pin.point()) settled = view.scrollY
    movement.resized(view.scrollY, view.innerHeight)
    soon()
  }

  function onVisibility(): void {
    const isHidden = document.visibilityState === 'hidden'
    if (isHidden) report()
    if (isHidden) dwell.pause(clock())
    else dwell.resume(clock())
    awaitShortRead()
  }

  const unfollow = followScrollInput(view, movement, finishShort)
  view.addEventListener('scroll', onScroll, { passive: true })
  view.addEventListener('resize', onReflow)
  view.addEventListener('pagehide', report)
  document.addEventListener('visibilitychange', onVisibility)
  // The body of the page grows with whatever stands above or beside the text, too.
  const layout = new ResizeObserver(onReflow)
  layout.observe(index.root)
  layout.observe(document.body)
  show()
  awaitShortRead()
  rest()

  return {
    here,
    distanceTo(locator) {
      const match = matchLocator(index, locator)
      return match && topOf(index, match.start) - line
    },
    goTo(locator, why) {
      report()
      const match = matchLocator(index, locator)
      if (!match) return null
      const undo = scrollToPoint(index, match.start, view)
      hold(match.start)
      movement.moved(view.scrollY, why)
      const back = (): void => {
        undo()
        hold()
        movement.moved(view.scrollY, 'reading')
      }
      return { range: match.range, step: match.step, end: match.end, back }
    },
    stop() {
      report()
      pin.release()
      unfollow()
      layout.disconnect()
      view.cancelAnimationFrame(frame)
      view.clearTimeout(restTimer)
      view.clearTimeout(dwellTimer)
      view.removeEventListener('scroll', onScroll)
      view.removeEventListener('resize', onReflow)
      view.removeEventListener('pagehide', report)
      document.removeEventListener('visibilitychange', onVisibility)
    },
  }
}
