import { useEffect, useRef } from 'react'

const TAKES_KEYS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), dialog [role="menu"]'

/** By `KeyboardEvent.key`, so by what is printed on the reader's own keyboard: `{ '/': focusSearch, '?': showHelp }`. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>

/**
 * Single-key shortcuts for the whole page, silent while the reader types, composes or holds a
 * modifier. WCAG 2.2, 2.1.4 wants them to be switched off at will: hence `enabled`. A shortcut that
 * runs keeps the key from doing anything else.
 */
export function useShortcuts(shortcuts: Shortcuts, enabled = true): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    if (!enabled) return
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(TAKES_KEYS)) return
      if (!Object.hasOwn(latest.current, event.key)) return
      event.preventDefault()
      latest.current[event.key]?.(event)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [enabled])
}
