import type { Root } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown as writeMarkdown } from 'mdast-util-to-markdown'
import type { ArticleHead } from '../model/article.ts'
import { frontMatter } from './front-matter.ts'

/**
 * An article as one Markdown file (GitHub's flavour) with front matter: the form in which Offprint
 * takes articles in, so that what was exported can be a seed again.
 *
 * @param body the article's HTML as a hast tree. A page makes it from the text it shows (`fromDom`),
 *   Node from a file (`fromHtml`); a parser in here would weigh three times the rest, see
 *   `docs/decisions/0001-exports.md`.
 */
export function toMarkdown(head: ArticleHead, body: Root): string {
  const tree = toMdast(body, { document: true })
  const text = writeMarkdown(tree, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    rule: '-',
    emphasis: '*',
    fences: true,
    resourceLink: true,
  })
  return `${frontMatter(head)}\n${text}`
}
