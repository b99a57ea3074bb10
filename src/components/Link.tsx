import { type ComponentProps, type MouseEvent, useContext } from 'react'
import { createPath, UNSAFE_NavigationContext as NavigationContext, useLocation } from 'react-router-dom'
import { canonicalPath } from '../model/permalink.ts'

export type LinkProps = Omit<ComponentProps<'a'>, 'href' | 'onClick'> & {
  /** An address from the library's root: `/search/?q=salt`. */
  readonly to: string
  /** Travels in the history entry. */
  readonly state?: unknown
  /** The new entry takes the open one's place. */
  readonly replace?: boolean
}

/**
 * A link within the library, which the history follows. The router's own resolves addresses that are relative to
 * routes, of which there are none here, in a quarter of the time that a page takes to render; its context is
 * therefore asked directly.
 */
export function Link({ to, state, replace, ...rest }: LinkProps) {
  const { basename, navigator } = useContext(NavigationContext)
  const open = createPath(useLocation())
  const href = basename + to.slice(1)
  const follow = (event: MouseEvent) => {
    const { altKey, button, ctrlKey, defaultPrevented, metaKey, shiftKey } = event
    // With another button or a key held, a press is the browser's: it opens a tab, a window, or saves.
    if (button || altKey || ctrlKey || defaultPrevented || metaKey || shiftKey) return
    event.preventDefault()
    // As browsers do: following a link to the open page adds no entry (HTML, 7.4.2.2).
    navigator[replace || to === open ? 'replace' : 'push'](href, state)
  }
  return <a {...rest} href={href} onClick={follow} />
}

/** A link of a navigation, which `aria-current` marks when it is the open page's or leads to what holds that. */
export function NavLink(props: LinkProps) {
  const isOpen = canonicalPath(useLocation().pathname).startsWith(props.to)
  return <Link {...props} aria-current={isOpen ? 'page' : undefined} />
}
