import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { ReadBeforeList } from '../../components/ReadBeforeList.tsx'
import type { ArticlePage } from '../../data/article-page.ts'
import { layMarginNotes } from '../../hooks/margin-notes.ts'
import { blockAnchor, parseAnchor } from '../../model/permalink.ts'
import { passagesReadBefore } from '../../model/read-before.ts'
import { useServices } from '../../services.tsx'
import '../../styles/read-before.css'

export type ReadBeforeProps = {
  readonly page: ArticlePage
  /** The article's body. */
  readonly text: RefObject<HTMLElement | null>
}

/** Notes beside the passages that the reader knew when the page was opened: nothing comes and goes in mid-read. */
export function ReadBefore({ page: { head, shared = [] }, text }: ReadBeforeProps) {
  const { reading } = useServices()
  const list = useRef<HTMLUListElement>(null)
  const [passages] = useState(() => {
    const order = [...(text.current?.children ?? [])].flatMap(({ id }) => parseAnchor(id)?.block ?? [])
    return passagesReadBefore(shared, reading.get(), { article: head.id, order })
  })

  useLayoutEffect(() => {
    const [root, items] = [text.current, [...(list.current?.children ?? [])]]
    if (!root || !list.current) return
    const elementOf = (block: string) => root.ownerDocument.getElementById(blockAnchor(block))
    const notes = passages.flatMap(({ block, last }, index) => {
      const [item, from, to] = [items[index], elementOf(block), elementOf(last)]
      return item instanceof HTMLElement && from && to ? [{ item, first: from, last: to }] : []
    })
    return layMarginNotes(list.current, root, notes)
  }, [passages, text])

  return passages.length > 0 && <ReadBeforeList passages={passages} ref={list} />
}
