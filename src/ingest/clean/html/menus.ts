import type { Element, Root } from 'hast'
import type { LeftOut } from '../../../model/article.ts'
import { eachElement, textOf } from './tree.ts'

/** Characters told of one menu. */
const LONGEST = 300

/**
 * The menus of a page, which go before its body is looked for, so that they do not go unsaid.
 * @param placeOf where an element stands in the seed
 */
export function menusOf(page: Root, placeOf: (element: Element) => string): LeftOut[] {
  const menus: LeftOut[] = []
  eachElement(page, (element) => {
    if (element.tagName !== 'nav') return undefined
    const text = textOf(element)
    const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
    if (text !== '')
      menus.push({
        text: shown,
        reason: 'Is a menu of the page',
        confidence: 0.98,
        line: null,
        place: placeOf(element),
      })
    return false
  })
  return menus
}
