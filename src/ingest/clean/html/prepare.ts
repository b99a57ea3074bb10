import type { Element, Root, RootContent } from 'hast'
import type { LeftOut } from '../../../model/article.ts'
import { isPixel, PIXEL_REASON } from '../count-removed.ts'
import { repairPicture } from './lazy-pictures.ts'
import { attribute, changeElements, eachElement, type Parent, removeChild, replaceChild, textOf } from './tree.ts'

/** What acts, loads or is worked by hand; `countRemoved` has counted it. */
const ACTING: ReadonlySet<string> = new Set([
  ...['script', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'svg', 'canvas', 'audio', 'video', 'base'],
  ...['amp-iframe', 'amp-ad', 'amp-analytics', 'amp-pixel', 'input', 'button', 'select', 'textarea'],
])
/** Characters of a pixel's address that the report holds: the rest is what it tells. */
const LONGEST_ADDRESS = 200
/** Nothing a reader sees; not worth a word. */
const UNSEEN: ReadonlySet<string> = new Set(['style', 'template', 'link', 'meta', 'title', 'dialog', 'datalist', 'nav'])
/** Wrappers of other tools, read as what they stand for. */
const READ_AS: Readonly<Record<string, string>> = {
  'amp-img': 'img',
  'amp-anim': 'img',
  strike: 's',
  tt: 'code',
  acronym: 'abbr',
}

/**
 * Takes out of a page what acts, loads or is not shown, repairs pictures that scripts would have loaded, and
 * turns formulas into their text. Changes the tree. Returns the pixels that would have told a host of it,
 * each host once.
 */
export function preparePage(tree: Root): readonly LeftOut[] {
  const pixels = new Map<string, LeftOut>()
  changeElements(tree, (element, parent) =>
    prepare(element, parent, (image) => {
      const text = attribute(image, 'src').trim()
      const host = /^(?:https?:)?\/\/([^/?#]+)/iu.exec(text)?.[1]
      if (host)
        pixels.set(host, { text: text.slice(0, LONGEST_ADDRESS), reason: PIXEL_REASON, confidence: 1, line: null })
    }),
  )
  return [...pixels.values()]
}

function prepare(element: Element, parent: Parent, onPixel: (image: Element) => void): boolean {
  const drop = (image: Element, holder: Element = image): void => {
    onPixel(image)
    removeChild(parent, holder)
  }
  const { tagName } = element
  if (tagName === 'noscript') {
    openNoscript(element, parent, drop)
    return false
  }
  if (ACTING.has(tagName) || UNSEEN.has(tagName)) {
    removeChild(parent, element)
    return false
  }
  if (tagName === 'math') {
    const text = formulaText(element)
    replaceChild(parent, element, [
      { type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value: text }] },
    ])
    return false
  }
  if (isHidden(element)) {
    removeChild(parent, element)
    return false
  }
  element.tagName = READ_AS[tagName] ?? tagName
  if (tagName === 'form') element.tagName = 'div'
  if (tagName === 'picture') {
    const image = element.children.find((child) => child.type === 'element' && child.tagName === 'img')
    if (image?.type === 'element') {
      repairPicture(image, element)
      replaceChild(parent, element, [image])
      if (isPixel(image)) drop(image)
      return false
    }
  }
  if (element.tagName === 'img') {
    repairPicture(element, null)
    if (isPixel(element)) drop(element)
  }
  return true
}

/** A picture for readers without scripts takes the place of the stand-in that scripts would have replaced. */
function openNoscript(element: Element, parent: Parent, drop: (image: Element, holder: Element) => void): void {
  const images: Element[] = []
  eachElement(element, (inner) => {
    if (inner.tagName === 'img') images.push(inner)
    return undefined
  })
  const [image] = images
  if (image === undefined || images.length > 1 || textOf(element) !== '') {
    removeChild(parent, element)
    return
  }
  repairPicture(image, null)
  const before = previousElement(parent, element)
  const standIn = before?.tagName === 'img' || before?.tagName === 'picture' ? before : null
  if (isPixel(image)) drop(image, element)
  else {
    replaceChild(parent, element, [image])
    if (standIn) removeChild(parent, standIn)
  }
}

function previousElement(parent: Parent, element: Element): Element | null {
  const index = (parent.children as RootContent[]).indexOf(element) // a root's and an element's children differ by the doctype alone
  const before = parent.children.slice(0, index).findLast((node) => node.type !== 'text' || /\S/u.test(node.value))
  return before?.type === 'element' ? before : null
}

function isHidden(element: Element): boolean {
  const style = attribute(element, 'style').toLowerCase()
  if (/display\s*:\s*none|visibility\s*:\s*hidden/u.test(style)) return true
  if (element.properties.hidden === true || element.properties.hidden === '') return true
  return attribute(element, 'ariaHidden') === 'true' && !/fallback-image/u.test(attribute(element, 'className'))
}

/** The formula as its author wrote it, in TeX where that is given, else the text of its signs. */
function formulaText(math: Element): string {
  let tex = ''
  eachElement(math, (inner) => {
    if (inner.tagName === 'annotation' && /tex/iu.test(attribute(inner, 'encoding'))) tex = textOf(inner)
    return undefined
  })
  return tex || attribute(math, 'alttext') || attribute(math, 'altText') || textOf(math)
}
