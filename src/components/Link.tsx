import {
  type LinkProps,
  NavLink as NavigationLink,
  type NavLinkProps as NavigationLinkProps,
  Link as RouterLink,
} from 'react-router-dom'

/**
 * The router's link without the mark by which its framework finds what to bring ahead
 * (`data-discover`): nothing here reads it, and every link of every page would bear it.
 */
export function Link(props: LinkProps) {
  return <RouterLink discover="none" {...props} />
}

/** A link of a navigation, which `aria-current` marks when it is the open page's; it needs no class for that. */
export function NavLink(props: Omit<NavigationLinkProps, 'className'>) {
  return <NavigationLink discover="none" {...props} className={() => undefined} />
}
