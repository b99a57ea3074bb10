import type { Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeRaw from 'rehype-raw'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { isPlainlyNested } from '../clean/plain-nesting.ts'
import { decode } from './decode.ts'
import { nameEmbedded } from './embedded.ts'
import { closeFrontMatter, type FrontMatter, readFrontMatter } from './front-matter.ts'
import { readPlainMarkdown } from './plain-markdown.ts'
import { NOTHING_KNOWN, type Reader, type Reading, unreadable } from './reader.ts'

const NO_FRONT_MATTER: FrontMatter = { description: NOTHING_KNOWN, fields: [], leftOut: [], problems: [] }

/**
 * CommonMark with GitHub's additions and a YAML front matter; HTML within it is parsed as a browser would
 * (parse5). The tree is not safe yet.
 */
export function createMarkdownReader(): Reader {
  const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm)
  const toHast = unified().use(remarkRehype, { allowDangerousHtml: true }).freeze()
  const parseHtml = unified().use(rehypeRaw).freeze()
  const read = (bytes: Uint8Array, seed: string): Reading => {
    const decoded = decode(bytes)
    if (decoded.text === null) return unreadable(decoded.problem)
    const closed = closeFrontMatter(decoded.text)
    const markdown = readPlainMarkdown(closed.text) ?? parser.parse(closed.text)
    const { description, fields, leftOut, problems } = takeFrontMatter(markdown)
    const written = toHast.runSync(markdown)
    if (written.type !== 'root') throw new TypeError(`markdown: expected a root, found ${written.type}`)
    const tree = isPlainlyNested(written) ? written : parseHtml.runSync(written)
    const embedded = nameEmbedded(tree, seed)
    return {
      description,
      tree: dropDoctype(tree),
      embedded,
      fields,
      leftOut,
      problems: [decoded.problem, closed.problem, ...problems].filter((problem) => problem !== null),
    }
  }
  return { read }
}

function takeFrontMatter(markdown: MarkdownRoot): FrontMatter {
  const first = markdown.children[0]
  if (first?.type !== 'yaml') return NO_FRONT_MATTER
  markdown.children.shift()
  return readFrontMatter(first.value, (first.position?.start.line ?? 1) + 1)
}

function dropDoctype(tree: Root): Root {
  return { ...tree, children: tree.children.filter((node) => node.type !== 'doctype') }
}
