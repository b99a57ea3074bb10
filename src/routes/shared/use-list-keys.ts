import { useShortcuts } from '../../hooks/use-shortcuts.ts'

/** `j` and `k` go to the next and the previous article of the list on the page, by focus. */
export function useListKeys(): void {
  const step = (by: 1 | -1) => {
    const links = [...document.querySelectorAll<HTMLElement>('.summaries h2 a, .hits h2 a')]
    const at = links.indexOf(document.activeElement as HTMLAnchorElement) // any other element is simply not found
    const next = links[Math.max(0, at + by)]
    next?.focus({ preventScroll: true })
    next?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }
  useShortcuts({ j: () => step(1), k: () => step(-1) })
}
