import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { articleOf } from '../../data/article-page.ts'
import { pageQuery } from '../../data/page-query.ts'
import type { MarkedArticle } from '../../export/marked-article.ts'
import { saveFile } from '../../hooks/save-file.ts'
import type { NotebookGroup } from '../../model/notebook.ts'
import { articlePath, NOTEBOOK_PATH } from '../../model/permalink.ts'
import { useServices } from '../../services.tsx'

export type NotebookExport = {
  readonly onMarkdown: () => void
  readonly onAnnotations: () => void
  /** What came of it, for everyone to hear; empty before. */
  readonly message: string
}

/** Lets what the notebook shows out of the browser, as files. Their writers are brought when asked for. */
export function useNotebookExport(groups: readonly NotebookGroup[]): NotebookExport {
  const { library, readPage } = useServices()
  const queryClient = useQueryClient()
  const [message, setMessage] = useState('')
  const addressOf = (path: string) => new URL(path.slice(1), library.root).href

  /** Where an article was first published stands in its own page alone; without a connection it is left out. */
  async function canonicalOf(slug: string): Promise<string | null> {
    const page = await queryClient.ensureQueryData(pageQuery(readPage, articlePath(slug))).catch(() => null)
    return (page && articleOf(page)?.head.canonical) ?? null
  }

  const articles = (): Promise<readonly MarkedArticle[]> =>
    Promise.all(
      groups.map(async ({ summary, highlights }) => ({
        title: summary?.title ?? null,
        authors: summary?.authors ?? [],
        source: summary?.source ?? null,
        published: summary?.published ?? null,
        lang: summary?.lang ?? null,
        canonical: summary && (await canonicalOf(summary.slug)),
        address: summary && addressOf(articlePath(summary.slug)),
        highlights,
      })),
    )

  async function saveMarkdown(): Promise<void> {
    const { notebookMarkdown } = await import('../../export/notebook-markdown.ts')
    saveFile(document, 'notebook.md', notebookMarkdown(await articles()), 'text/markdown')
  }

  async function saveAnnotations(): Promise<void> {
    const { webAnnotations } = await import('../../export/web-annotation.ts')
    saveFile(
      document,
      'notebook.jsonld',
      webAnnotations(await articles(), addressOf(NOTEBOOK_PATH)),
      'application/ld+json',
    )
  }

  const report = (work: Promise<void>) =>
    void work.then(
      () => setMessage('The file holds what is shown here.'),
      (cause: unknown) => setMessage(`It could not be made: ${String(cause)}`),
    )
  return { message, onMarkdown: () => report(saveMarkdown()), onAnnotations: () => report(saveAnnotations()) }
}
