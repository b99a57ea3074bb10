/*
 * Runs before the first paint: type and colours as the reader likes them, and room for what
 * only the browser knows. Then it waits, for the text is there already, and brings the app when the
 * page is idle or at the first sign of a hand.
 */
import { peek } from './reading/local-storage.ts'
import { readPaintHints } from './reading/paint-hints.ts'

const page = document.documentElement

/** Milliseconds after which the app comes even to a page that is never idle. */
const LATEST_START = 2000

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

/** Whether the address asks for another list than the one in the page. */
function isRefined(): boolean {
  const asked = new URLSearchParams(location.search)
  return asked.has('q') || asked.has('page')
}

/** Marks a tab that was reloaded for a missing file, so that one which stays missing is asked for once. */
const RELOADED = 'offprint:reloaded'

/**
 * A newer deploy may have taken away the files that this page names. The page as it is now names the
 * right ones, and the browser brings the reader back to the same line. False when that did not help.
 */
function reloadOnce(): boolean {
  try {
    if (!navigator.onLine || sessionStorage.getItem(RELOADED) === page.dataset.app) return false
    sessionStorage.setItem(RELOADED, page.dataset.app ?? '')
  } catch {
    return false // without a memory it could go on for ever
  }
  page.dataset.reloading = '' // the app, about to open another page, has the browser go there instead
  location.reload()
  return true
}

/** Brings the app, once. Should it not come, the page stays as it is, readable, with its list shown. */
let started = false
function start(): void {
  if (started) return
  started = true
  for (const sign of SIGNS_OF_A_HAND) removeEventListener(sign, start)
  const address = new URL(page.dataset.app ?? '', new URL(page.dataset.root ?? '/', location.href)).href
  import(/* @vite-ignore */ address).catch(() => {
    if (!reloadOnce()) delete page.dataset.pending
  })
}

function startWhenIdle(): void {
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: LATEST_START })
  else setTimeout(start, 200) // Safari has no idle callback; the text has long been painted by then
}

prepare()
addEventListener('vite:preloadError', reloadOnce) // a route's file, asked for later on
if (page.dataset.pending !== undefined || location.hash !== '') start()
else {
  for (const sign of SIGNS_OF_A_HAND) addEventListener(sign, start, { passive: true })
  if (document.readyState === 'complete') startWhenIdle()
  else addEventListener('load', startWhenIdle)
}
