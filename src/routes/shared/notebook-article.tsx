import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { matchText } from '../../anchoring/match-text.ts'
import { Link } from '../../components/Link.tsx'
import { NotebookEntry } from '../../components/NotebookEntry.tsx'
import { articleOf } from '../../data/article-page.ts'
import { pageQuery } from '../../data/page-query.ts'
import { createArticleText } from '../../model/article-text.ts'
import type { Highlight } from '../../model/highlight.ts'
import type { NotebookGroup } from '../../model/notebook.ts'
import { passageFragment } from '../../model/passage-link.ts'
import { articlePath } from '../../model/permalink.ts'
import { blocksOfHtml } from '../../search/html-blocks.ts'
import { useServices } from '../../services.tsx'
import type { AttachLink } from './attach-link.ts'

export type NotebookArticleProps = {
  readonly group: NotebookGroup
  readonly onRemove: (highlight: Highlight) => void
}

/** One article's part of the notebook. Its text is fetched to tell which passages are no longer in it. */
export function NotebookArticle({ group: { article, summary, highlights }, onRemove }: NotebookArticleProps) {
  const { reading } = useServices()
  const [writing, setWriting] = useState<string | null>(null)
  const orphans = useOrphans(summary?.slug ?? null, highlights)
  const path = summary && articlePath(summary.slug)
  return (
    <section aria-labelledby={`notebook-${article}`}>
      <h2 id={`notebook-${article}`} lang={summary?.lang} dir={summary?.dir}>
        {path ? <Link to={path}>{summary.title}</Link> : 'An article that is no longer in the library'}
      </h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: WebKit takes `list-style: none` for "no list" */}
      <ul role="list">
        {highlights.map((highlight) => {
          const isOrphan = summary === null || orphans.has(highlight.id)
          return (
            <NotebookEntry
              key={highlight.id}
              highlight={highlight}
              lang={summary?.lang}
              dir={summary?.dir}
              to={path && (isOrphan ? path : `${path}#${passageFragment(highlight.locator)}`)}
              isOrphan={isOrphan}
              attachState={{ attach: highlight.id } satisfies AttachLink}
              isWriting={writing === highlight.id}
              onWriting={(isWriting) => setWriting(isWriting ? highlight.id : null)}
              onWrite={(text) => reading.writeNote(article, highlight.id, text)}
              onRemove={() => onRemove(highlight)}
            />
          )
        })}
      </ul>
    </section>
  )
}

/** Ids of the highlights whose words are gone; none until the article is here, and none where it cannot be had. */
function useOrphans(slug: string | null, highlights: readonly Highlight[]): ReadonlySet<string> {
  const { readPage } = useServices()
  const { data: answer } = useQuery({ ...pageQuery(readPage, articlePath(slug ?? '')), enabled: slug !== null })
  const page = useMemo(() => answer && articleOf(answer), [answer])
  const text = useMemo(
    () => page && createArticleText({ id: page.head.id, lang: page.head.lang, blocks: blocksOfHtml(page.html) }),
    [page],
  )
  return useMemo(() => {
    const isGone = ({ locator }: Highlight) =>
      text != null && matchText(text, locator, page?.blockMap ?? {})?.end == null
    return new Set(highlights.filter(isGone).map(({ id }) => id))
  }, [highlights, page, text])
}
