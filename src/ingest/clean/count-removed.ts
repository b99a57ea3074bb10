import type { Element, Root } from 'hast'
import { REMOVED_KINDS, type RemovedCounts, type RemovedKind } from '../../model/removed.ts'
import { eachElement } from './html/tree.ts'

/** Elements that act, load or lead away by being there. */
const ELEMENTS: Readonly<Record<string, RemovedKind>> = {
  script: 'scripts',
  style: 'styles',
  iframe: 'embeddedPages',
  frame: 'embeddedPages',
  portal: 'embeddedPages',
  fencedframe: 'embeddedPages',
  'amp-iframe': 'embeddedPages',
  'amp-ad': 'embeddedPages',
  object: 'embeddedObjects',
  embed: 'embeddedObjects',
  applet: 'embeddedObjects',
  svg: 'drawings',
  canvas: 'drawings',
  audio: 'soundsAndFilms',
  video: 'soundsAndFilms',
  bgsound: 'soundsAndFilms',
  form: 'forms',
  input: 'controls',
  button: 'controls',
  select: 'controls',
  textarea: 'controls',
  base: 'baseAddresses',
  'amp-analytics': 'trackingPixels',
  'amp-pixel': 'trackingPixels',
}
/** Relations of `<link>` that only name something (WHATWG HTML, 4.6.7). */
const NAMING = /^(?:canonical|alternate|author|license|next|prev|search|help|bookmark|me|amphtml|shortlink|tag)$/iu

/** Attributes that hold an address which a press or the page itself follows. */
const ADDRESSES = /^(?:href|xLinkHref|src|action|formAction|data|to|values|from|poster|cite|longDesc)$/iu
/** Attributes that load where nobody expects it. `srcset` stands on honest pictures. */
const LOADING = /^(?:background|ping|dynSrc|lowSrc|poster|manifest)$/iu

/**
 * Names by which scripts know a document or a form; an element of that name stands in their place (WHATWG
 * HTML, 3.1.7 and 4.10.3: named properties, "DOM clobbering").
 */
const SHADOWING: ReadonlySet<string> = new Set(
  (
    'action attributes body children cookie createElement currentScript defaultView document documentElement domain ' +
    'elements firstChild forms getElementById getElementsByTagName head history id implementation innerHTML ' +
    'lastChild length links localStorage location method name nextSibling nodeName nodeType origin ownerDocument ' +
    'parent parentNode querySelector querySelectorAll referrer removeChild scripts self submit target title top ' +
    'URL window write writeln'
  ).split(' '),
)

/** Pixels: smaller pictures show nothing and tell somebody that they were opened. */
const TRACKING_PIXELS = 1

/**
 * Counts in a tree as it was parsed what will not reach a page. Whether it is cut with what surrounds the
 * article or by the allow-list is the same to the reader of the report.
 */
export function countRemoved(tree: Root): RemovedCounts {
  const counts = new Map<RemovedKind, number>()
  const count = (kind: RemovedKind): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  eachElement(tree, (element) => {
    countElement(element, count)
    for (const [name, value] of Object.entries(element.properties)) countAttribute(element, name, value, count)
    // What stands in a template is parsed, and acts once a script takes it out.
    if (element.tagName === 'template' && element.content) addTo(counts, countRemoved(element.content))
    return undefined
  })
  return inOrder(counts)
}

/** The sums of two counts. */
export function addRemoved(a: RemovedCounts, b: RemovedCounts): RemovedCounts {
  const counts = new Map<RemovedKind, number>()
  addTo(counts, a)
  addTo(counts, b)
  return inOrder(counts)
}

function addTo(counts: Map<RemovedKind, number>, more: RemovedCounts): void {
  for (const kind of REMOVED_KINDS) {
    const sum = (counts.get(kind) ?? 0) + (more[kind] ?? 0)
    if (sum > 0) counts.set(kind, sum)
  }
}

/** The same counts give the same bytes, whatever stood first in the seed. */
function inOrder(counts: ReadonlyMap<RemovedKind, number>): RemovedCounts {
  return Object.fromEntries(REMOVED_KINDS.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind)]] : [])))
}

function countElement(element: Element, count: (kind: RemovedKind) => void): void {
  const { tagName, properties } = element
  const kind = Object.hasOwn(ELEMENTS, tagName) ? ELEMENTS[tagName] : undefined
  if (kind) count(kind)
  if (tagName === 'link' && !listOf(properties.rel).every((relation) => NAMING.test(relation))) {
    count(listOf(properties.rel).some((relation) => /^stylesheet$/iu.test(relation)) ? 'styles' : 'linkedFiles')
  }
  if (tagName === 'meta' && listOf(properties.httpEquiv).some((name) => /^refresh$/iu.test(name))) count('redirections')
  if (tagName === 'img' && isPixel(element)) count('trackingPixels')
}

function countAttribute(element: Element, name: string, value: unknown, count: (kind: RemovedKind) => void): void {
  if (/^on/iu.test(name)) count('handlers')
  else if (name === 'style') count('styles')
  else if (/^srcdoc$/iu.test(name)) count('embeddedPages')
  else if (name === 'id' || name === 'name') {
    if (SHADOWING.has(String(value))) count('shadowingNames')
  } else if (ADDRESSES.test(name)) {
    const scheme = schemeOf(String(value))
    if (scheme === 'javascript' || scheme === 'vbscript' || scheme === 'livescript') count('scriptLinks')
    else if (scheme === 'data' && element.tagName !== 'img' && element.tagName !== 'link') count('dataLinks')
  }
  if (LOADING.test(name)) count('loadingAttributes')
}

/** Browsers pass over controls and blanks within a scheme (WHATWG URL, 4.4). */
function schemeOf(address: string): string | null {
  return /^([a-z]+):/iu.exec(address.slice(0, 200).replace(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase() ?? null
}

/** Why such a picture is nowhere in an article. */
export const PIXEL_REASON = 'Is a picture of one pixel, which shows nothing and tells its host that the page is open'

/** Whether a picture is too small to show anything. */
export function isPixel({ properties: { width, height } }: Element): boolean {
  return [width, height].some((side) => side !== undefined && side !== '' && Number(side) <= TRACKING_PIXELS)
}

/** hast keeps space-separated attributes as lists. */
function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(/\s+/u) : []
}
