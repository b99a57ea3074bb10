import { type RefObject, useState } from 'react'
import type { TakeAlongProps } from '../../components/TakeAlong.tsx'
import { CITATION_FILES, CITATION_STYLES, type CitationStyle } from '../../export/citation-choices.ts'
import type { ReferenceText } from '../../export/reference-text.ts'
import { saveFile } from '../../hooks/save-file.ts'
import type { ArticleHead } from '../../model/article.ts'
import type { BlockMap } from '../../model/block-map.ts'
import { articlePath } from '../../model/permalink.ts'
import { highlightsOf } from '../../model/reading-state.ts'
import { useServices } from '../../services.tsx'
import type { MarkedPage } from './marked-body.ts'

const FILES = [{ name: 'epub', label: 'EPUB' }, { name: 'markdown', label: 'Markdown' }, ...CITATION_FILES] as const

/** Writers of files are brought when the first is asked for: few articles are ever cited. */
export function useTakeAlong(
  head: ArticleHead,
  blockMap: BlockMap | undefined,
  body: RefObject<HTMLElement | null>,
): TakeAlongProps {
  const { library, reading } = useServices()
  const [message, setMessage] = useState('')
  const [style, setStyle] = useState<CitationStyle>(CITATION_STYLES[0][0])

  const context = () => ({
    url: new URL(articlePath(head.slug).slice(1), library.root).href,
    accessed: new Date().toISOString().slice(0, 10),
  })

  async function copyCitation(): Promise<void> {
    const { cite } = await import('../../export/cite.ts')
    const reference = cite(head, style, context())
    try {
      await copyReference(reference)
      setMessage('The citation is in the clipboard.')
    } catch {
      setMessage(reference.text) // no clipboard here: the reader can still take it from the page
    }
  }

  async function saveEpub(page: MarkedPage): Promise<void> {
    const { makeEpub } = await import('./make-epub.ts')
    const bytes = await makeEpub({ ...page, library, now: new Date() })
    saveFile(document, `${head.slug}.epub`, bytes, 'application/epub+zip')
  }

  async function saveMarkdown(page: MarkedPage): Promise<void> {
    const { makeMarkdown } = await import('./make-markdown.ts')
    saveFile(document, `${head.slug}.md`, makeMarkdown(page), 'text/markdown')
  }

  async function saveAs(name: string): Promise<void> {
    const save = name === 'epub' ? saveEpub : name === 'markdown' ? saveMarkdown : null
    if (save) {
      if (body.current === null) return
      const highlights = highlightsOf(reading.get(), head.id)
      return save({ head, blockMap, body: body.current, highlights, address: context().url })
    }
    const file = CITATION_FILES.find((candidate) => candidate.name === name)
    if (!file) return
    const { citationFile } = await import('../../export/cite.ts')
    saveFile(document, `${head.slug}.${file.extension}`, citationFile(head, file.name, context()), file.mediaType)
  }

  const report = (work: Promise<void>) =>
    work.catch((cause: unknown) => setMessage(`It could not be made: ${String(cause)}`))
  return {
    files: FILES,
    onFile: (name) => void report(saveAs(name)),
    styles: CITATION_STYLES,
    style,
    onStyle: (name) => {
      const chosen = CITATION_STYLES.find(([candidate]) => candidate === name)
      if (chosen) setStyle(chosen[0])
    },
    onCopyCitation: () => void report(copyCitation()),
    message,
  }
}

/** With its italics, where the browser can; throws where there is no clipboard, or it is refused. */
async function copyReference({ text, html }: ReferenceText): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text)
  const both = {
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  }
  return navigator.clipboard.write([new ClipboardItem(both)])
}
