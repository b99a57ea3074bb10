import type { Element, Root } from 'hast'
import { attribute, changeElements, findAll, removeChild } from '../tree.ts'
import type { TextBlock } from './text-blocks.ts'

/** A picture that the page shows, the seed does not hold, and the article does not name. */
export type IdlePicture = { readonly alt: string; readonly src: string; readonly why: 'icon' | 'unknown' }

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

/** The first picture elsewhere of a run that holds nothing but pictures; null where there is none. */
export function pictureElsewhere({ text, pictures, nodes }: TextBlock): Element | null {
  if (text !== '' || pictures === 0) return null
  const images = nodes.flatMap((node) =>
    node.type !== 'element' ? [] : node.tagName === 'img' ? [node] : findAll(node, ({ tagName }) => tagName === 'img'),
  )
  return images.find((image) => !isSaved(image)) ?? null
}

/** CSS pixels: what is no larger on both sides is an icon or a portrait beside a name. */
const ICON_SIZE = 64

/**
 * Takes out of a body the pictures that lie elsewhere and are not worth a link: icons, those that it shows
 * again, and those whose place is not known, as scripts would have told it. What is left out of the body
 * says so. Changes the tree.
 */
export function takeIdlePictures(tree: Root): readonly IdlePicture[] {
  const idle: IdlePicture[] = []
  const seen = new Set<string>()
  changeElements(tree, (element, parent) => {
    if (element.tagName !== 'img' || isSaved(element)) return undefined
    const src = attribute(element, 'src').trim()
    const why = seen.has(src)
      ? 'again'
      : isIcon(element)
        ? 'icon'
        : /^(?:data:|blob:|about:|$)/iu.test(src)
          ? 'unknown'
          : null
    seen.add(src)
    if (why === null) return undefined
    if (why !== 'again') idle.push({ alt: attribute(element, 'alt').replace(/\s+/gu, ' ').trim(), src, why })
    removeChild(parent, element)
    return undefined
  })
  return idle
}

function isIcon(image: Element): boolean {
  const [width, height] = ['width', 'height'].map((side) => Number.parseFloat(attribute(image, side)))
  return (width ?? Number.NaN) <= ICON_SIZE && (height ?? Number.NaN) <= ICON_SIZE
}
