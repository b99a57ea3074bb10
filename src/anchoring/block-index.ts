import { type ArticleText, createArticleText } from '../model/article-text.ts'
import type { BlockMap } from '../model/block-map.ts'
import { blockAnchor } from '../model/permalink.ts'

/** An article's text as it stands in the page. It holds for as long as the body is not replaced. */
export type BlockIndex = {
  readonly root: HTMLElement
  readonly text: ArticleText
  /** The element of each block of `text`, in the same order. */
  readonly elements: readonly HTMLElement[]
  /** What became of blocks of former versions. */
  readonly blockMap: BlockMap
}

/** What must be known of an article to find places in its page. */
export type IndexedArticle = {
  readonly id: string
  readonly lang: string
  readonly blockMap?: BlockMap | undefined
}

/**
 * Reads the blocks below `root`, the element of the article's body: those that bear `id="b-ID"`.
 * Text nodes are not kept, so marks may split and join them.
 */
export function indexBlocks(root: HTMLElement, { id, lang, blockMap = {} }: IndexedArticle): BlockIndex {
  const prefix = blockAnchor('')
  const elements = [...root.querySelectorAll<HTMLElement>(`[id^="${prefix}"]`)].filter(
    (element) => !element.parentElement?.closest(`[id^="${prefix}"]`),
  )
  const blocks = elements.map((element) => ({
    id: element.id.slice(prefix.length),
    text: element.textContent,
  }))
  return { root, text: createArticleText({ id, lang, blocks }), elements, blockMap }
}
