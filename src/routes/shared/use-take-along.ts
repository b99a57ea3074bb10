import { type RefObject, useState } from 'react'
import type { TakeAlongProps } from '../../components/TakeAlong.tsx'
import { saveFile } from '../../hooks/save-file.ts'
import type { ArticleHead } from '../../model/article.ts'
import { articlePath } from '../../model/permalink.ts'
import { useServices } from '../../services.tsx'

const FILES = [
  { name: 'markdown', label: 'Markdown' },
  { name: 'bibtex', label: 'BibTeX' },
  { name: 'ris', label: 'RIS' },
  { name: 'csl', label: 'CSL-JSON' },
] as const

/** Writers of files are brought when the first is asked for: few articles are ever cited. */
export function useTakeAlong(head: ArticleHead, body: RefObject<HTMLElement | null>): TakeAlongProps {
  const { library } = useServices()
  const [message, setMessage] = useState('')

  const context = () => ({
    url: new URL(articlePath(head.slug).slice(1), library.root).href,
    accessed: new Date().toISOString().slice(0, 10),
  })

  async function copyCitation(): Promise<void> {
    const { cite } = await import('../../export/cite.ts')
    const text = cite(head, 'plain', context())
    try {
      await navigator.clipboard.writeText(text)
      setMessage('The citation is in the clipboard.')
    } catch {
      setMessage(text) // no clipboard here: the reader can still take it from the page
    }
  }

  async function saveAs(name: string): Promise<void> {
    if (name === 'markdown') {
      if (body.current === null) return
      const [{ toMarkdown }, { fromDom }] = await Promise.all([
        import('../../export/markdown.ts'),
        import('hast-util-from-dom'),
      ])
      const tree = fromDom(body.current)
      const children = 'children' in tree ? tree.children.filter((child) => child.type !== 'doctype') : []
      saveFile(document, `${head.slug}.md`, toMarkdown(head, { type: 'root', children }), 'text/markdown')
      return
    }
    const { CITATION_FORMATS, cite } = await import('../../export/cite.ts')
    const format = CITATION_FORMATS.find((candidate) => candidate.name === name)
    if (!format) return
    saveFile(document, `${head.slug}.${format.extension}`, cite(head, format.name, context()), format.mediaType)
  }

  const report = (work: Promise<void>) =>
    work.catch((cause: unknown) => setMessage(`It could not be made: ${String(cause)}`))
  return {
    files: FILES,
    onFile: (name) => void report(saveAs(name)),
    onCopyCitation: () => void report(copyCitation()),
    message,
  }
}
