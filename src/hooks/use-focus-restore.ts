import { useEffect, useRef } from 'react'

const GIVES_UP_AFTER = 3_000 // milliseconds: by then the reader has begun something else

/** How an element is found again on a page that was rendered anew: among its equals, by number. */
type Trace = { readonly selector: string; readonly nth: number }

/**
 * Brings focus back on Back and Forward to what had it when the page was left, such as the link that
 * led away. Belongs into the layout that outlives the pages.
 *
 * @param entry the history entry's key
 * @param isReturn whether the reader came by Back or Forward
 */
export function useFocusRestore(entry: string, isReturn: boolean): void {
  const traces = useRef(new Map<string, Trace>())

  useEffect(() => {
    const giveUp = isReturn ? focusOnceThere(traces.current.get(entry)) : undefined
    const note = ({ target }: FocusEvent): void => {
      const trace = target instanceof Element ? traceOf(target) : null
      if (trace) traces.current.set(entry, trace)
    }
    document.addEventListener('focusin', note)
    return () => {
      giveUp?.()
      document.removeEventListener('focusin', note)
    }
  }, [entry, isReturn])
}

function traceOf(element: Element): Trace | null {
  const selector = selectorOf(element)
  if (selector === null) return null
  return { selector, nth: [...document.querySelectorAll(selector)].indexOf(element) }
}

/** The heading is what has focus on a page that was opened by a link. */
function selectorOf(element: Element): string | null {
  const href = element.getAttribute('href')
  if (element.id !== '') return `#${CSS.escape(element.id)}`
  if (href !== null) return `[href="${CSS.escape(href)}"]`
  return element.matches('h1') ? 'h1' : null
}

/** Pages come in late; whatever the reader does first ends the wait. Returns the end of it. */
function focusOnceThere(trace: Trace | undefined): (() => void) | undefined {
  if (!trace) return undefined
  const controller = new AbortController()
  const { signal } = controller
  const observer = new MutationObserver(attempt)
  const timer = setTimeout(end, GIVES_UP_AFTER)

  function end(): void {
    clearTimeout(timer)
    observer.disconnect()
    controller.abort()
  }

  function attempt(): void {
    const found = document.querySelectorAll<HTMLElement>(trace?.selector ?? '')[trace?.nth ?? 0]
    if (!found) return
    end()
    found.focus({ preventScroll: true })
  }

  for (const type of ['pointerdown', 'keydown', 'focusin']) document.addEventListener(type, end, { signal })
  observer.observe(document.body, { childList: true, subtree: true })
  attempt()
  return end
}
