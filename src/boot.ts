/*
 * Runs before the first paint: type and colours as the reader likes them, and room for what
 * only the browser knows. Then it waits, for the text is there already, and brings the app when the
 * page is idle or at the first sign of a hand.
 */
import { mayLoadAnew } from './data/load-anew.ts'
import { peek } from './reading/local-storage.ts'
import { readPaintHints } from './reading/paint-hints.ts'

const page = document.documentElement

/** Milliseconds after which the app comes even to a page that is never idle. */
const LATEST_START = 2000

/** Milliseconds for a small file to come: over a longer line the font is too late, and the first text would wait for it in vain. */
const NEAR = 60

/** What a hand does first; all of it works on the plain page too. */
const SIGNS_OF_A_HAND = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'focusin'] as const

function prepare(): void {
  const { theme, typeSize, measure, inProgress } = readPaintHints(
    (key) => peek(window, key),
    page.dataset.library ?? '',
  )
  if (theme !== 'auto') page.dataset.theme = theme
  if (typeSize !== 'medium') page.dataset.size = typeSize
  if (measure !== 'medium') page.dataset.measure = measure
  if (inProgress > 0) page.dataset.continue = String(inProgress)
  if (isRefined()) page.dataset.pending = ''
}

/** Whether the font of the text can be there before the first paint: this script, from the same place, is the measure. */
function isFontNear(): boolean {
  const { currentScript } = document
  const own = currentScript instanceof HTMLScriptElement && performance.getEntriesByName(currentScript.src)[0]
  return !own || own.duration < NEAR
}

/** @param rel `preload` for this page, `prefetch` for the next one */
function fetchFont(rel: 'preload' | 'prefetch'): void {
  const link = document.createElement('link')
  link.rel = rel
  link.as = 'font'
  link.crossOrigin = ''
  link.href = fromRoot(page.dataset.font)
  document.head.append(link)
}

/**
 * The font is optional: asked for when the text is laid out, it would come too late to be shown, and have the
 * browser lay the text out once more for nothing. So this page goes without, and fetches it once it has loaded.
 */
function bringFont(): void {
  if (isFontNear()) fetchFont('preload')
  else {
    page.dataset.far = ''
    addEventListener('load', () => fetchFont('prefetch'))
  }
}

/** Whether the address asks for another list than the one in the page. */
function isRefined(): boolean {
  const asked = new URLSearchParams(location.search)
  return asked.has('q') || asked.has('page')
}

function fromRoot(path = ''): string {
  return new URL(path, new URL(page.dataset.root ?? '/', location.href)).href
}

/** Brings the app, once. Should it not come and the page as it is now be no help, this one stays, readable, with its list shown. */
let started = false
function start(): void {
  if (started) return
  started = true
  for (const sign of SIGNS_OF_A_HAND) removeEventListener(sign, start)
  import(/* @vite-ignore */ fromRoot(page.dataset.app)).catch(() => {
    if (mayLoadAnew(window, page.dataset.app ?? '')) location.reload()
    else delete page.dataset.pending
  })
}

function startWhenIdle(): void {
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: LATEST_START })
  else setTimeout(start, 200) // Safari has no idle callback; the text has long been painted by then
}

prepare()
if (page.dataset.font !== undefined) bringFont()
if (page.dataset.pending !== undefined || location.hash !== '') start()
else {
  for (const sign of SIGNS_OF_A_HAND) addEventListener(sign, start, { passive: true })
  if (document.readyState === 'complete') startWhenIdle()
  else addEventListener('load', startWhenIdle)
}
