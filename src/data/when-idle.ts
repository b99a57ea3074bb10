/** Longest wait for an idle moment, in milliseconds: on a busy page the task still gets its turn. */
const PATIENCE = 5_000

/** Runs a task once the page has loaded and has nothing better to do. */
export function whenIdle(window: Window, task: () => void): void {
  const idle = () => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: PATIENCE })
    else (window as Window).setTimeout(task, 0) // Safari has no idle callback, and TypeScript thinks all have
  }
  if (window.document.readyState === 'complete') idle()
  else window.addEventListener('load', idle, { once: true })
}
