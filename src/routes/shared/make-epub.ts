import { fromDom } from 'hast-util-from-dom'
import { type IndexedArticle, indexBlocks } from '../../anchoring/block-index.ts'
import { paintMarks } from '../../anchoring/marks.ts'
import { matchLocator } from '../../anchoring/match.ts'
import type { Library } from '../../data/library.ts'
import { toEpub } from '../../export/epub.ts'
import { markName } from '../../export/epub-body.ts'
import type { ArticleHead } from '../../model/article.ts'
import type { Highlight } from '../../model/highlight.ts'

export type EpubOrder = {
  readonly head: ArticleHead
  readonly blockMap?: IndexedArticle['blockMap']
  /** The article's body in the page; it stays as it is. */
  readonly body: HTMLElement
  readonly highlights: readonly Highlight[]
  readonly library: Library
  /** The article's page, absolute. */
  readonly address: string
  readonly now: Date
}

/** The article as a book, with the highlights where the page has them, and the pictures that can be had. */
export async function makeEpub(order: EpubOrder): Promise<Uint8Array<ArrayBuffer>> {
  const { head, highlights, library, address, now } = order
  const body = inertCopy(order.body, address)
  mark(body, order)
  const sources = [...new Set([...body.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? ''))]
  const pictures = await Promise.all(
    sources.filter((source) => source.startsWith(library.root)).map((source) => picture(source, library)),
  )
  const tree = fromDom(body)
  const children = 'children' in tree ? tree.children.filter((child) => child.type !== 'doctype') : []
  return toEpub({
    head,
    body: { type: 'root', children },
    highlights,
    pictures: new Map(pictures.flatMap((entry) => (entry === null ? [] : [entry]))),
    address,
    modified: now.toISOString(),
  })
}

/** In a document that loads nothing; with absolute addresses, and without the marks that the page has drawn. */
function inertCopy(root: HTMLElement, address: string): HTMLElement {
  const copy = root.ownerDocument.implementation.createHTMLDocument('').importNode(root, true)
  for (const drawn of copy.querySelectorAll('mark[data-mark]')) drawn.replaceWith(...drawn.childNodes)
  copy.normalize()
  for (const name of ['href', 'src']) {
    for (const element of copy.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? ''
      if (!value.startsWith('#') && URL.canParse(value, address))
        element.setAttribute(name, new URL(value, address).href)
    }
  }
  return copy
}

function mark(body: HTMLElement, { head, blockMap, highlights }: EpubOrder): void {
  const index = indexBlocks(body, { id: head.id, lang: head.lang, blockMap })
  for (const [nth, { locator }] of highlights.entries()) {
    const match = matchLocator(index, locator)
    if (match?.end) paintMarks([match.range], markName(nth), null)
  }
}

/** Null for one that cannot be had now: a book without a picture is better than none. */
async function picture(source: string, library: Library): Promise<readonly [string, Uint8Array] | null> {
  return library.readFile(source.slice(library.root.length)).then(
    (bytes) => [source, bytes] as const,
    () => null,
  )
}
