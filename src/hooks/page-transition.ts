/**
 * Cross-fades from one page to the next (CSS View Transitions 1), where the browser can and the reader
 * likes movement; elsewhere the change is all. The new page must be there: the window stands still
 * until the change is done.
 * @param change settles once the new page is in the document
 */
export function crossFade({ document, matchMedia }: Window, change: () => Promise<void>): void {
  // Older browsers lack it, whatever the type says.
  const isPossible = 'startViewTransition' in document
  if (!isPossible || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    void change()
    return
  }
  const { ready, finished } = document.startViewTransition(change)
  // A later page cuts the fade short, and a hidden window has none: the change is made all the same.
  for (const part of [ready, finished]) part.catch(() => undefined)
}
