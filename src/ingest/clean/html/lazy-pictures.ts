import type { Element } from 'hast'
import { attribute } from './tree.ts'

/** Where pages keep a picture's address until scripts load it, best first. */
const LAZY_SOURCES = [
  'dataSrc',
  'dataOriginal',
  'dataLazySrc',
  'dataOriginalSrc',
  'dataHiResSrc',
  'dataFullSrc',
  'dataUrl',
  'dataImage',
]
const LAZY_SETS = ['dataSrcSet', 'dataSrcset', 'dataLazySrcset', 'srcSet']
/** Addresses of what is shown until the picture is there. */
const PLACEHOLDER =
  /^(?:data:|about:|$)|(?:\b|_)(?:blank|spacer|placeholder|lazy(?:load)?|transparent|loading|pixel)\.(?:gif|png|svg|jpg)|1x1/iu

/** Gives a picture the address that a script would have given it. Changes the element. */
export function repairPicture(image: Element, picture: Element | null): void {
  const src = attribute(image, 'src')
  if (!PLACEHOLDER.test(src.trim())) return
  const address =
    LAZY_SOURCES.map((name) => attribute(image, name)).find(
      (value) => /[/.]/u.test(value) && !value.startsWith('data:'),
    ) ??
    LAZY_SETS.map((name) => largestOf(attribute(image, name))).find((value) => value !== '') ??
    sourcesOf(picture)
  if (address) image.properties.src = address
}

function sourcesOf(picture: Element | null): string | undefined {
  for (const child of picture?.children ?? []) {
    if (child.type !== 'element' || child.tagName !== 'source') continue
    const found = LAZY_SETS.map((name) => largestOf(attribute(child, name))).find((value) => value !== '')
    if (found) return found
  }
  return undefined
}

/** The picture with the largest width or density of a `srcset` (WHATWG HTML, 4.8.4.2.1). */
function largestOf(set: string): string {
  let best = { address: '', size: 0 }
  for (const [, address = '', size = '1x'] of set.matchAll(/\s*([^\s,]\S*[^\s,])(?:\s+([\d.]+[wx]))?\s*(?:,|$)/gu)) {
    const width = Number.parseFloat(size)
    if (!address.startsWith('data:') && width > best.size) best = { address, size: width }
  }
  return best.address
}
