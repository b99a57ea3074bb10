/**
 * Tells when a script that the open page needs is gone, as after a deploy (Vite's `vite:preloadError`).
 * @returns a function that runs imports for pages that are not shown yet: one that is gone then is no
 * trouble of the open page. It rejects as the import does
 */
export function watchImports(window: Window, onGone: () => void): (bring: () => Promise<unknown>) => Promise<void> {
  let ahead = 0
  window.addEventListener('vite:preloadError', () => {
    if (ahead === 0) onGone()
  })
  return async (bring) => {
    ahead += 1
    try {
      await bring()
    } finally {
      ahead -= 1
    }
  }
}
