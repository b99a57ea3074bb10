import type { Root } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown as writeMarkdown } from 'mdast-util-to-markdown'
import type { ArticleHead } from '../model/article.ts'
import type { Highlight } from '../model/highlight.ts'
import { frontMatter } from './front-matter.ts'
import { notesOf } from './highlight-marks.ts'
import { MARKDOWN_HANDLERS } from './markdown-handlers.ts'
import { notedTree } from './noted-tree.ts'
import { writtenParagraphs } from './written-paragraphs.ts'

/**
 * An article as one Markdown file (GitHub's flavour) with front matter: the form in which Offprint
 * takes articles in, so that what was exported can be a seed again.
 *
 * Highlights stand in `<mark class="COLOUR">`, HTML that CommonMark lets through (0.31.2, 6.6): its `==`
 * is an extension that most readers show as text. What was written beside them are footnotes; highlights
 * that the text has no place for are quoted below it.
 *
 * @param body the article's HTML as a hast tree. A page makes it from the text it shows (`fromDom`),
 *   Node from a file (`fromHtml`); a parser in here would weigh three times the rest, see
 *   `docs/decisions/0001-exports.md`. Marks of `highlights` bear the names that `markName` gives.
 * @param highlights in the order of the text
 */
export function toMarkdown(head: ArticleHead, body: Root, highlights: readonly Highlight[] = []): string {
  const { tree, noted, lost } = notedTree(body, highlights)
  const article = toMdast(tree, { document: true, handlers: { ...MARKDOWN_HANDLERS } })
  // A document's tree becomes a root.
  const content = article.type === 'root' ? article.children : []
  const text = writeMarkdown(
    { type: 'root', children: [...content, ...lostNodes(lost), ...footnotes(noted)] },
    {
      extensions: [gfmToMarkdown()],
      bullet: '-',
      rule: '-',
      emphasis: '*',
      fences: true,
      resourceLink: true,
    },
  )
  return `${frontMatter(head)}\n${text}`
}

function lostNodes(lost: readonly Highlight[]): RootContent[] {
  if (lost.length === 0) return []
  return [
    { type: 'thematicBreak' },
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Passages that are no longer in this text' }] },
    ...lost.flatMap((highlight): RootContent[] => [
      { type: 'blockquote', children: writtenParagraphs(highlight.locator.quote?.exact ?? '') },
      ...notesOf(highlight).flatMap(writtenParagraphs),
    ]),
  ]
}

function footnotes(noted: readonly Highlight[]): RootContent[] {
  return noted.map((highlight, nth) => ({
    type: 'footnoteDefinition',
    identifier: String(nth + 1),
    children: notesOf(highlight).flatMap(writtenParagraphs),
  }))
}
