import type { Element, Root } from 'hast'
import { attribute, changeElements, findAll, removeChild } from '../tree.ts'

/** A picture that the page shows and the seed does not hold. */
export type MissingPicture = { readonly alt: string; readonly src: string }

/** Whether a picture may lie beside the seed: its address is relative to the page, and not to its site. */
export function isSaved(image: Element): boolean {
  return /^(?![a-z][a-z\d+.-]*:)[^/\\#?]/iu.test(attribute(image, 'src').trim())
}

/** Whether a figure shows a picture that may lie beside the seed. */
export function showsSaved(figure: Element): boolean {
  return findAll(figure, ({ tagName }) => tagName === 'img').some(isSaved)
}

/** Whether a figure shows something that is text: a table, code, a quotation. */
export function holdsText(figure: Element): boolean {
  return findAll(figure, ({ tagName }) => /^(?:table|pre|code|blockquote|ul|ol)$/u.test(tagName)).length > 0
}

/** Takes the pictures that lie elsewhere out of a body; what is left out of it says where. Changes the tree. */
export function takeMissingPictures(tree: Root): readonly MissingPicture[] {
  const missing: MissingPicture[] = []
  changeElements(tree, (element, parent) => {
    if (element.tagName !== 'img' || isSaved(element)) return undefined
    missing.push({ alt: attribute(element, 'alt').replace(/\s+/gu, ' ').trim(), src: attribute(element, 'src').trim() })
    removeChild(parent, element)
    return undefined
  })
  return missing
}
