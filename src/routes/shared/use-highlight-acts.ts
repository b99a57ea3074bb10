import { useState } from 'react'
import type { ArticleHead } from '../../model/article.ts'
import { COLOURS, type Colour, type Highlight } from '../../model/highlight.ts'
import type { Locator } from '../../model/locator.ts'
import { sharedFragment } from '../../model/passage-link.ts'
import { articlePath } from '../../model/permalink.ts'
import { useServices } from '../../services.tsx'
import { mintId } from './mint-id.ts'

/** What can be done with the passages of one article. */
export type HighlightActs = {
  /** Marks a passage; the new highlight's id. Without a colour it takes the one used last. */
  mark(passage: Locator, colour?: Colour): string
  recolour(id: string, colour: Colour): void
  attach(id: string, passage: Locator): void
  write(id: string, text: string): void
  remove(highlight: Highlight): void
  /** Takes the last removal back; null where there is none. */
  readonly restore: (() => void) | null
  /** Copies a link to a passage; the link itself where there is no clipboard. */
  copyLink(passage: Locator): Promise<string | null>
}

export function useHighlightActs({ id: article, slug }: ArticleHead, highlights: readonly Highlight[]): HighlightActs {
  const { library, reading } = useServices()
  const [removed, setRemoved] = useState<Highlight | null>(null)
  const lastColour = highlights.toSorted((a, b) => b.createdAt - a.createdAt)[0]?.colour ?? COLOURS[0]
  return {
    mark(passage, colour = lastColour) {
      const id = mintId()
      setRemoved(null)
      reading.highlight(id, passage, colour)
      return id
    },
    recolour: (id, colour) => reading.changeHighlight(article, id, { colour }),
    attach: (id, locator) => reading.changeHighlight(article, id, { locator }),
    write: (id, text) => reading.writeNote(article, id, text),
    remove(highlight) {
      setRemoved(highlight)
      reading.removeHighlight(article, highlight.id)
    },
    restore:
      removed &&
      (() => {
        setRemoved(null)
        reading.highlight(removed.id, removed.locator, removed.colour) // its note was never taken away
      }),
    async copyLink(passage) {
      const address = new URL(articlePath(slug).slice(1), library.root)
      const link = `${address.href}#${sharedFragment(passage)}`
      try {
        await navigator.clipboard.writeText(link)
        return null
      } catch {
        return link // a page without a secure address, or a reader who said no
      }
    },
  }
}
