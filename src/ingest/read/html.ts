import { countRemoved } from '../clean/count-removed.ts'
import { saidBody } from '../clean/html/body/said-body.ts'
import { takeBody } from '../clean/html/body/take-body.ts'
import { menusOf } from '../clean/html/menus.ts'
import { parsePage } from '../clean/html/parse.ts'
import { createPlaces } from '../clean/html/places.ts'
import { preparePage } from '../clean/html/prepare.ts'
import { describePage } from '../describe/html/describe-page.ts'
import { declaredCharset } from './declared-charset.ts'
import { decode } from './decode.ts'
import { type HeldPictures, nameEmbedded } from './embedded.ts'
import { baseOf, noteAddress, savedFrom } from './page-address.ts'
import { type Reader, type Reading, unreadable } from './reader.ts'

/** Pages saved as HTML, whole or in part. The tree is not safe yet. */
export function createHtmlReader(): Reader {
  return { read: (bytes, seed) => readPage(bytes, { seed, charset: null, address: null, held: new Map() }) }
}

/** What is known of a page besides its bytes. */
export type PageOrigin = {
  /** The seed's path. */
  readonly seed: string
  /** What the seed says of the page's encoding, where that stands outside the page. */
  readonly charset: string | null
  /** Where the page was saved from. */
  readonly address: string | null
  readonly held: HeldPictures
}

/** Reads a page, whatever it came in. */
export function readPage(bytes: Uint8Array, { seed, charset, address, held }: PageOrigin): Reading {
  const decoded = decode(bytes, charset ?? declaredCharset(bytes))
  if (decoded.text === null) return unreadable(decoded.problem)
  const { tree, excess } = parsePage(decoded.text)
  if (tree === null) {
    return unreadable({ line: null, message: `The page ${excess}`, hint: 'Save the article alone, or as text.' })
  }
  const removed = countRemoved(tree)
  if (address !== null) noteAddress(tree, address)
  const base = baseOf(tree, savedFrom(tree))
  const embedded = nameEmbedded(tree, seed, held, base)
  const { description, fields } = describePage(tree)
  const said = saidBody(tree)
  const placeOf = createPlaces(tree)
  const menus = menusOf(tree, placeOf)
  const pixels = preparePage(tree)
  const body = takeBody(tree, { title: description.title ?? '', said }, placeOf)
  return {
    description,
    tree: body.tree,
    base,
    embedded,
    fields,
    leftOut: [...menus, ...body.leftOut, ...pixels],
    removed,
    problems: decoded.problem === null ? [] : [decoded.problem],
  }
}
