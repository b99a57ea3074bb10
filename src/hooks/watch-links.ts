/** What is told of links to pages of this origin, by their paths. */
export type LinkWatcher = {
  readonly onSeen: (pathname: string) => void
  readonly onGone: (pathname: string) => void
  /** The pointer has come to it, a finger is on it, or focus in it. */
  readonly onWanted: (pathname: string) => void
}

/** Signs that a link is about to be followed: each comes some hundred milliseconds before the press is over. */
const SIGNS = ['pointerover', 'touchstart', 'focusin'] as const

const LINK = 'a[href]'

/**
 * Tells which links come into view, leave it, and are about to be followed, also of those that come
 * into the page later. Returns the end of it.
 */
export function watchLinks(container: Element, { onSeen, onGone, onWanted }: LinkWatcher): () => void {
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const pathname = pathOf(target)
      if (pathname !== null) (isIntersecting ? onSeen : onGone)(pathname)
    }
  })
  const changes = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) {
      for (const link of linksIn(addedNodes)) sight.observe(link)
      for (const link of linksIn(removedNodes)) sight.unobserve(link)
    }
  })
  let rest = { x: Number.NaN, y: Number.NaN }
  /** Browsers tell of a pointer over whatever scrolls under it, too: then it is where it was. */
  function hasMoved({ clientX: x, clientY: y }: MouseEvent): boolean {
    const isElsewhere = x !== rest.x || y !== rest.y
    rest = { x, y }
    return isElsewhere
  }
  const onSign = (event: Event) => {
    if (event instanceof MouseEvent && !hasMoved(event)) return
    const { target } = event
    const pathname = target instanceof Element ? pathOf(target.closest(LINK)) : null
    if (pathname !== null) onWanted(pathname)
  }

  for (const link of linksIn([container])) sight.observe(link)
  changes.observe(container, { childList: true, subtree: true })
  for (const sign of SIGNS) container.addEventListener(sign, onSign, { passive: true })
  return () => {
    sight.disconnect()
    changes.disconnect()
    for (const sign of SIGNS) container.removeEventListener(sign, onSign)
  }
}

function* linksIn(nodes: Iterable<Node>): Generator<Element> {
  for (const node of nodes) {
    if (!(node instanceof Element)) continue
    if (node.matches(LINK)) yield node
    yield* node.querySelectorAll(LINK)
  }
}

/** Null for what leads to another origin, opens elsewhere, or is to be saved. */
function pathOf(element: Element | null): string | null {
  if (!(element instanceof HTMLAnchorElement)) return null
  const { origin, pathname, target, download, ownerDocument } = element
  return target === '' && download === '' && origin === ownerDocument.location.origin ? pathname : null
}
