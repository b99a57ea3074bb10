/** How far down the page each entry of the tab's history was left: CSS pixels by the entry's name. */
export type Heights = Map<string, number>

const KEPT = 'offprint:heights'

/** As `keepHeights` kept them in this tab; none where the tab's storage is denied or holds something else. */
export function keptHeights(window: Pick<Window, 'sessionStorage'>): Heights {
  try {
    return new Map(Object.entries(JSON.parse(window.sessionStorage.getItem(KEPT) ?? '{}')))
  } catch {
    return new Map()
  }
}

/** Keeps them as long as the tab: a page that is loaded anew has forgotten what it knew. */
export function keepHeights(window: Pick<Window, 'sessionStorage'>, heights: Heights): void {
  try {
    window.sessionStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(heights)))
  } catch {
    // Denied or full: Back leads to the right page all the same.
  }
}
