import type { Element, Root, RootContent } from 'hast'
import { repairPicture } from './lazy-pictures.ts'
import { attribute, eachElement, type Parent, removeChild, replaceChild, textOf } from './tree.ts'

/** How often each kind of thing that acts, loads or leads away was taken out; by what people call it. */
export type Removed = Map<string, number>

const REMOVED_TAGS: Readonly<Record<string, string>> = {
  script: 'scripts',
  iframe: 'embedded pages',
  frame: 'embedded pages',
  frameset: 'embedded pages',
  object: 'embedded objects',
  embed: 'embedded objects',
  applet: 'embedded objects',
  'amp-iframe': 'embedded pages',
  'amp-ad': 'advertisements',
  'amp-analytics': 'trackers',
  'amp-pixel': 'trackers',
  svg: 'drawings (SVG)',
  input: 'form fields',
  button: 'form fields',
  select: 'form fields',
  textarea: 'form fields',
  base: 'base addresses',
  audio: 'sounds and films',
  video: 'sounds and films',
  canvas: 'sounds and films',
}
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
 * turns formulas into their text. What was dangerous is counted. Changes the tree.
 */
export function preparePage(tree: Root): Removed {
  const removed: Removed = new Map()
  const count = (what: string): void => {
    removed.set(what, (removed.get(what) ?? 0) + 1)
  }
  eachElement(tree, (element, parent) => prepare(element, parent, count))
  return removed
}

function prepare(element: Element, parent: Parent, count: (what: string) => void): boolean {
  const { tagName } = element
  countDangers(element, count)
  if (tagName === 'noscript') {
    openNoscript(element, parent)
    return false
  }
  const what = REMOVED_TAGS[tagName]
  if (what !== undefined || UNSEEN.has(tagName)) {
    if (what !== undefined) count(what)
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
      if (isPixel(image)) {
        count('tracking pixels')
        removeChild(parent, image)
      }
      return false
    }
  }
  if (element.tagName === 'img') {
    repairPicture(element, null)
    if (isPixel(element)) {
      count('tracking pixels')
      removeChild(parent, element)
    }
  }
  return true
}

function countDangers(element: Element, count: (what: string) => void): void {
  for (const [name, value] of Object.entries(element.properties)) {
    if (/^on/iu.test(name)) count('event handlers')
    else if (name === 'srcDoc' || name === 'srcdoc') count('embedded pages')
    else if (/^(?:href|src|action|formAction|xLinkHref|poster|data)$/u.test(name)) {
      const scheme = /^([a-z]+):/iu.exec(String(value).replace(/[\0-\x20]/gu, ''))?.[1]?.toLowerCase()
      if (scheme === 'javascript' || scheme === 'vbscript') count('links that run scripts')
      else if (scheme === 'data' && element.tagName !== 'img' && element.tagName !== 'link')
        count('links to embedded data')
    }
  }
  if (element.tagName === 'meta' && /refresh/iu.test(attribute(element, 'httpEquiv'))) count('redirections')
  if (element.tagName === 'form') count('forms')
}

/** A picture for readers without scripts takes the place of the stand-in that scripts would have replaced. */
function openNoscript(element: Element, parent: Parent): void {
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
  if (isPixel(image)) removeChild(parent, element)
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

function isPixel(image: Element): boolean {
  const [width, height] = [
    Number(attribute(image, 'width') || Number.NaN),
    Number(attribute(image, 'height') || Number.NaN),
  ]
  return width <= 1 || height <= 1
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
