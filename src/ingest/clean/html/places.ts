import type { Element, Root } from 'hast'
import { attribute, eachElement, type Parent } from './tree.ts'

/** Names that need no escape in a selector. */
const PLAIN_NAME = /^[A-Za-z][\w-]*$/u

/**
 * Where each element of a page stands, as a CSS path from its nearest ancestor with an id, else from the
 * top (Selectors 4). To be asked for before the page is changed: the places stay those of the seed.
 */
export function createPlaces(page: Root): (element: Element) => string {
  const known = new Map<Element, { readonly parent: Parent; readonly step: string }>()
  const noteChildren = (parent: Parent): void => {
    const counts = new Map<string, number>()
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      const count = (counts.get(child.tagName) ?? 0) + 1
      counts.set(child.tagName, count)
      const id = attribute(child, 'id')
      const step = PLAIN_NAME.test(id) ? `#${id}` : count > 1 ? `${child.tagName}:nth-of-type(${count})` : child.tagName
      known.set(child, { parent, step })
    }
  }
  noteChildren(page)
  eachElement(page, (element) => {
    noteChildren(element)
    return undefined
  })

  return (element) => {
    const path: string[] = []
    for (let at: Parent = element; at.type === 'element' && at.tagName !== 'html'; ) {
      const place = known.get(at)
      if (place === undefined) break
      path.unshift(place.step)
      if (place.step.startsWith('#')) break
      at = place.parent
    }
    return path.join(' > ')
  }
}
