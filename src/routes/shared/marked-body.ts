import type { Root } from 'hast'
import { fromDom } from 'hast-util-from-dom'
import { type IndexedArticle, indexBlocks } from '../../anchoring/block-index.ts'
import { paintMarks } from '../../anchoring/marks.ts'
import { matchLocator } from '../../anchoring/match.ts'
import { markName } from '../../export/highlight-marks.ts'
import type { ArticleHead } from '../../model/article.ts'
import type { Highlight } from '../../model/highlight.ts'

/** An article in its page, with what the reader marked. */
export type MarkedPage = {
  readonly head: ArticleHead
  readonly blockMap?: IndexedArticle['blockMap']
  /** The article's body in the page; it stays as it is. */
  readonly body: HTMLElement
  readonly highlights: readonly Highlight[]
  /** The article's page, absolute. */
  readonly address: string
}

/**
 * The body as it leaves the page: its own marks replaced by one `<mark>` a highlight and text, named by
 * `markName`, where the page has the passage; addresses absolute, links within the text as they are.
 */
export function markedBody({ head, blockMap, body, highlights, address }: MarkedPage): Root {
  const copy = inertCopy(body, address)
  const index = indexBlocks(copy, { id: head.id, lang: head.lang, blockMap })
  for (const [nth, { locator }] of highlights.entries()) {
    const match = matchLocator(index, locator)
    if (match?.end) paintMarks([match.range], markName(nth), null)
  }
  const tree = fromDom(copy)
  const children = 'children' in tree ? tree.children.filter((child) => child.type !== 'doctype') : []
  return { type: 'root', children }
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
