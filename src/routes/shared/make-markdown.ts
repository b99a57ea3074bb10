import { toMarkdown } from '../../export/markdown.ts'
import { type MarkedPage, markedBody } from './marked-body.ts'

/** The article as Markdown, with the highlights where the page has them. */
export function makeMarkdown(page: MarkedPage): string {
  return toMarkdown(page.head, markedBody(page), page.highlights)
}
