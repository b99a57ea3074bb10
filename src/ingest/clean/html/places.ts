import type { Element, Root } from 'hast'
import { attribute, eachElement, type Parent } from './tree.ts'

/** Names that need no escape in a selector. */
const PLAIN_NAME = /^[A-Za-z][\w-]*$/u

/**
 * Where each element of a page stands, as a CSS path from its nearest ancestor with an id, else from the
 * top (Selectors 4). To be asked for before the page is changed: the places stay those of the seed.
 */
export function createPlaces(page: Root): (element: Element) => string {
  const parents = new Map<Element, Parent>()
  const steps = new Map<Element, string>()
  const noteChildren = (parent: Parent): void => {
    const counts = new Map<string, number>()
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      const count = (counts.get(child.tagName) ?? 0) + 1
      counts.set(child.tagName, count)
      parents.set(child, parent)
      const id = attribute(child, 'id')
      steps.set(child, PLAIN_NAME.test(id) ? `#${id}` : `${child.tagName}${count > 1 ? `:nth-of-type(${count})` : ''}`)
    }
  }
  noteChildren(page)
  eachElement(page, (element) => {
    noteChildren(element)
    return undefined
  })

  return (element) => {
    const path: string[] = []
    for (let at: Parent | undefined = element; at?.type === 'element'; at = parents.get(at)) {
      const step = steps.get(at)
      if (step === undefined || at.tagName === 'html') break
      path.unshift(step)
      if (step.startsWith('#')) break
    }
    return path.join(' > ')
  }
}
