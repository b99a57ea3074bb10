import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Highlight } from '../model/highlight.ts'
import { passageFragment } from '../model/passage-link.ts'
import { notesOf } from './highlight-marks.ts'
import type { MarkedArticle } from './marked-article.ts'
import { writtenParagraphs } from './written-paragraphs.ts'

/**
 * A notebook as Markdown (CommonMark): for each article its quotes, each with note, colour, day and a
 * link to the passage. Quotes and notes are written so that they read as they were, whatever is in them.
 */
export function notebookMarkdown(articles: readonly MarkedArticle[]): string {
  return toMarkdown(
    { type: 'root', children: articles.flatMap(articleNodes) },
    { bullet: '-', emphasis: '*', resourceLink: true },
  )
}

function articleNodes({
  title,
  authors,
  source,
  published,
  address,
  canonical,
  highlights,
}: MarkedArticle): RootContent[] {
  const about = [authors.join(', '), source, published].filter((part) => part !== null && part !== '').join(' · ')
  const heading = title ?? 'An article that is no longer in the library'
  const origin = canonical === null ? [] : [link('First published here', canonical)]
  const line = spaced([...(about === '' ? [] : [text(about)]), ...origin])
  return [
    { type: 'heading', depth: 2, children: [address === null ? text(heading) : link(heading, address)] },
    ...(line.length > 0 ? [paragraph(line)] : []),
    ...highlights.flatMap((highlight) => highlightNodes(highlight, address)),
  ]
}

function highlightNodes(highlight: Highlight, address: string | null): RootContent[] {
  const { locator, colour, createdAt } = highlight
  const quote: Blockquote = { type: 'blockquote', children: writtenParagraphs(locator.quote?.exact ?? '') }
  const way = address === null ? [] : [link('Passage', `${address}#${passageFragment(locator)}`)]
  return [
    quote,
    ...notesOf(highlight).flatMap(writtenParagraphs),
    paragraph(spaced([...way, text(`${colour}, ${new Date(createdAt).toISOString().slice(0, 10)}`)])),
  ]
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function link(words: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: words }] }
}

function spaced(parts: PhrasingContent[]): PhrasingContent[] {
  return parts.flatMap((part, nth) => (nth === 0 ? [part] : [text(' · '), part]))
}
