import type { Element, ElementContent } from 'hast'
import { attribute, findAll, removeChild, replaceChild } from './html/tree.ts'
import { textContent } from './white-space.ts'

/** A picture that lies elsewhere: no page of a library loads it. */
export type PictureReference = {
  /** Absolute, of the web. */
  readonly address: string
  /** What the seed says it shows; empty where it says nothing. */
  readonly alt: string
  /** What the page that was saved says below it; empty where it says nothing. */
  readonly caption: string
}

/** How a reference passes the allow-list: on an `img` without `src`. */
const ADDRESS = 'dataOffprintPicture'
const CAPTION = 'dataOffprintCaption'

/** A press leaves the library: in a tab of its own, which learns nothing of this one. */
const ELSEWHERE = { target: '_blank', rel: ['noopener', 'noreferrer'] }

/** Elements whose text is one line of thought. */
const LINE = /^(?:p|h[1-6]|td|th|li|dt|dd|figcaption|caption|blockquote|figure)$/u
/** An address that shows a picture alone: the same one, larger. */
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp)$/iu

/** Stands for a picture of the library's own among text (Unicode, 23.8). */
const OBJECT = '\uFFFC'

/** Keeps a caption with its picture while what surrounds them is taken away. */
export function noteCaption(image: Element, caption: string): void {
  image.properties[CAPTION] = caption
}

/** Takes the kept caption, and whatever a seed wrote under these names itself. */
export function takeCaption(image: Element): string {
  const caption = attribute(image, CAPTION)
  delete image.properties[CAPTION]
  delete image.properties[ADDRESS]
  return caption
}

/** What stands for a reference until the body is cut into blocks. */
export function noteReference({ address, alt, caption }: PictureReference, position: Element['position']): Element {
  const image: Element = {
    type: 'element',
    tagName: 'img',
    properties: { alt, [ADDRESS]: address, ...(caption === '' ? {} : { [CAPTION]: caption }) },
    children: [],
  }
  if (position) image.position = position
  return image
}

/** What a top-level element comes to, in order; `block` bears the text, and is null where there is none. */
export type Parted = { readonly elements: readonly Element[]; readonly block: Element | null }

/**
 * Parts an element from the pictures elsewhere that it shows. Each becomes a link in a figure that is no
 * block, so that neither its host nor its description counts as text of the article. Within a line of
 * text and in a cell the description stands in the picture's place, as a link. Changes the element.
 */
export function partReferences(element: Element): Parted {
  const [first] = findAll(element, isReference)
  if (first === undefined) return { elements: [element], block: element }
  const follows = textBeside(element, first).before !== ''
  const taken = takeReferences(element, null, element)
  if (taken.length === 0) return { elements: [element], block: element }
  const caption = captionOf(element)
  if (caption !== null) {
    return { elements: [figureOf(taken, caption)], block: textContent(caption).trim() === '' ? null : caption }
  }
  const figure = figureOf(taken, null)
  if (isEmpty(element)) return { elements: [figure], block: null }
  return { elements: follows ? [element, figure] : [figure, element], block: element }
}

/** A reference with where its picture led in the page. */
type Taken = PictureReference & { readonly leadsTo: string | null }

function isReference({ tagName, properties }: Element): boolean {
  return tagName === 'img' && properties[ADDRESS] !== undefined
}

/** Takes the references below `parent` out, and what held nothing else. Those that stay in their line become links. */
function takeReferences(parent: Element, link: Element | null, line: Element): Taken[] {
  return [...parent.children].flatMap((child): Taken[] => {
    if (child.type !== 'element') return []
    if (!isReference(child)) {
      const innerLine = LINE.test(child.tagName) ? child : line
      const taken = takeReferences(child, child.tagName === 'a' ? child : link, innerLine)
      // A row keeps its cells.
      if (taken.length > 0 && isEmpty(child) && !/^t[dh]$/u.test(child.tagName)) removeChild(parent, child)
      return taken
    }
    const alt = attribute(child, 'alt')
    const reference = { address: attribute(child, ADDRESS), alt, caption: attribute(child, CAPTION) }
    if (alt !== '' && staysInLine(child, line)) {
      const text: ElementContent = { type: 'text', value: alt }
      // A link holds no other.
      replaceChild(parent, child, [link ? text : linkTo(reference.address, [text], pictureAt(reference.address))])
      return link ? [{ ...reference, leadsTo: null }] : []
    }
    removeChild(parent, child)
    return [{ ...reference, leadsTo: link ? attribute(link, 'href') : null }]
  })
}

function staysInLine(image: Element, line: Element): boolean {
  // What a cell shows is said by its row and column.
  if (/^t[dh]$/u.test(line.tagName)) return true
  const { before, after } = textBeside(line, image)
  return before !== '' && after !== ''
}

function textBeside(parent: Element, element: Element): { readonly before: string; readonly after: string } {
  const texts = { before: '', after: '' }
  let side: keyof typeof texts = 'before'
  const gather = (node: ElementContent): void => {
    if (node === element) side = 'after'
    else if (node.type === 'text') texts[side] += node.value
    else if (node.type === 'element' && node.tagName === 'img') texts[side] += isReference(node) ? '' : OBJECT
    else if (node.type === 'element') node.children.forEach(gather)
  }
  parent.children.forEach(gather)
  return { before: texts.before.trim(), after: texts.after.trim() }
}

/** Neither text nor a picture of the library's own, nor anything else that shows. */
function isEmpty(element: Element): boolean {
  const shows = findAll(element, ({ tagName }) => /^(?:img|hr|td|th)$/u.test(tagName))
  return shows.length === 0 && textContent(element).trim() === ''
}

/** The caption of a figure in which nothing else is left; null for whatever else an element holds. */
function captionOf({ tagName, children }: Element): Element | null {
  if (tagName !== 'figure') return null
  const content = children.filter((child) => child.type !== 'text' || /\S/u.test(child.value))
  const [only] = content
  const isCaption = content.length === 1 && only?.type === 'element' && only.tagName === 'figcaption'
  return isCaption && findAll(only, ({ tagName: within }) => within === 'img').length === 0 ? only : null
}

function figureOf(taken: readonly Taken[], caption: Element | null): Element {
  const known = caption === null ? taken.map((reference) => reference.caption) : [textContent(caption)]
  const captions = [...new Set(known.filter((text) => text.trim() !== ''))]
  const said = captions.map(normal)
  const below = caption ?? (captions.length > 0 ? element('figcaption', {}, [text(captions.join(' '))]) : null)
  const lines = taken.flatMap((reference) =>
    linesOf(reference, said.some((words) => words.includes(normal(reference.alt))) ? '' : reference.alt),
  )
  return element('figure', {}, [...lines, ...(below ? [below] : [])])
}

/** What a reference says: its description, its host, and where the picture led when it was more than a larger one. */
function linesOf({ address, leadsTo }: Taken, description: string): Element[] {
  const way = webAddress(leadsTo)
  const isLarger = way !== null && PICTURE_FILE.test(way.pathname)
  const to = isLarger ? way.href : address
  const words = description === '' ? [] : [text(description), element('br', {}, [])]
  const lines = [element('p', {}, [linkTo(to, [...words, small(pictureAt(to))])])]
  if (way === null || isLarger || way.href === address) return lines
  return [...lines, element('p', {}, [linkTo(way.href, [small(`Linked to ${way.hostname}`)])])]
}

function webAddress(href: string | null): URL | null {
  if (href === null || !URL.canParse(href)) return null
  const url = new URL(href)
  return /^https?:$/u.test(url.protocol) ? url : null
}

function pictureAt(address: string): string {
  return `Picture at ${new URL(address).hostname}`
}

function linkTo(href: string, children: ElementContent[], title?: string): Element {
  return element('a', { href, ...(title === undefined ? {} : { title }), ...ELSEWHERE }, children)
}

/** Our own words, whatever the article's language. */
function small(words: string): Element {
  return element('small', { lang: 'en', dir: 'ltr' }, [text(words)])
}

function normal(words: string): string {
  return words
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}
