import type { Fetch } from './library.ts'

/** The browser's own, and the one place that names it: all that Offprint ever loads comes through here. */
export const browserFetch: Fetch = (url, init) => fetch(url, init)
