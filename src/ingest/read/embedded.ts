import { posix } from 'node:path'
import type { Element, Root } from 'hast'
import { eachElement } from '../clean/html/tree.ts'
import { dataBytes, pictureName } from './picture-name.ts'

/** Names of pictures that a seed holds, by the addresses its page knows them by; absolute ones normalised. */
export type HeldPictures = ReadonlyMap<string, string>

/** SingleFile writes a picture that a page shows twice into its style sheet, once. */
const GROUPED = /(--sf-img-\d+)\s*:\s*url\(\s*["']?(data:[^"')]+)/giu
const GROUPED_USE = /var\((--sf-img-\d+)\)/iu

/**
 * Gives every picture that the seed itself holds the address it will be found under: a path below the
 * seed's own, as if the seed were a folder. Changes the tree.
 * @param seed the seed's path
 * @param held pictures in other parts of the seed, as MHTML has them
 * @param base what relative addresses are relative to
 * @returns those paths, below the seeds folder
 */
export function nameEmbedded(
  tree: Root,
  seed: string,
  held: HeldPictures = new Map(),
  base: string | null = null,
): ReadonlySet<string> {
  const grouped = groupedPictures(tree)
  const paths = new Set<string>()
  eachElement(tree, (element) => {
    if (element.tagName !== 'img') return undefined
    const name = nameOf(element, grouped, held, base)
    if (name === null) return undefined
    paths.add(`${seed}/${name}`)
    element.properties.src = `${encodeURIComponent(posix.basename(seed))}/${name}`
    // What the page would have chosen by the width of the window is not in the seed.
    delete element.properties.srcSet
    return undefined
  })
  return paths
}

function nameOf(
  { properties }: Element,
  grouped: ReadonlyMap<string, string>,
  held: HeldPictures,
  base: string | null,
): string | null {
  const src = typeof properties.src === 'string' ? properties.src.trim() : ''
  const variable = GROUPED_USE.exec(String(properties.style ?? ''))?.[1]
  const data = (variable && grouped.get(variable)) ?? src
  const bytes = dataBytes(data)
  if (bytes !== null) return pictureName(bytes)
  const absolute = URL.canParse(src, base ?? undefined) ? new URL(src, base ?? undefined).href : src
  return held.get(absolute) ?? held.get(src) ?? null
}

function groupedPictures(tree: Root): ReadonlyMap<string, string> {
  const grouped = new Map<string, string>()
  eachElement(tree, (element) => {
    if (element.tagName !== 'style') return undefined
    const css = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    for (const [, variable = '', address = ''] of css.matchAll(GROUPED)) grouped.set(variable, address)
    return undefined
  })
  return grouped
}
