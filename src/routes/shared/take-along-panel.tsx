import type { RefObject } from 'react'
import { TakeAlong } from '../../components/TakeAlong.tsx'
import type { ArticleHead } from '../../model/article.ts'
import type { BlockMap } from '../../model/block-map.ts'
import { useTakeAlong } from './use-take-along.ts'

export type TakeAlongPanelProps = {
  readonly head: ArticleHead
  readonly blockMap: BlockMap | undefined
  /** The article's text as it stands in the page. */
  readonly body: RefObject<HTMLElement | null>
}

/** Citations and copies of one article. */
export function TakeAlongPanel({ head, blockMap, body }: TakeAlongPanelProps) {
  return <TakeAlong {...useTakeAlong(head, blockMap, body)} />
}
