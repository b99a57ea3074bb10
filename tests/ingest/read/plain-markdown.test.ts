import fc from 'fast-check'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { readPlainMarkdown } from '../../../src/ingest/read/plain-markdown.ts'

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm)
const toHast = unified().use(remarkRehype, { allowDangerousHtml: true }).freeze()

/** What either reading comes to, line by line: columns and offsets are nobody's business. */
function outcome(tree: ReturnType<typeof parser.parse>): unknown {
  const yaml = tree.children.flatMap((node) => (node.type === 'yaml' ? [[node.value, node.position?.start.line]] : []))
  const body = { ...tree, children: tree.children.filter(({ type }) => type !== 'yaml') }
  const linesOnly = (name: string, value: unknown) => (name === 'column' || name === 'offset' ? undefined : value)
  const { children } = JSON.parse(JSON.stringify(toHast.runSync(body), linesOnly)) as { children: unknown }
  return { yaml, children }
}

const FRONT = [
  '',
  '---\ntitle: x\n---\n',
  '---\ntitle: x\n\ntags: [a]\n---\n\n',
  '---\n---\n',
  '--- \na: b\n---\n',
  '---\na: b\n',
  '\n',
]
const WORDS = (
  'harbour The Ünï 中文 12.5 1 “quoted” "q" it\'s (a) x: $5 - – = + # ! ; > { / % ^ a.b 1. 2) ... --- === 10. وصل https wwwx ' +
  'mailto:x http:/ \u00a0 \u200b \u2028 \u3000 \ufeff * _ ` <b> &amp; [x] ~ | http://x.de www.a.com a@b.de \\ \t \r'
).split(' ')
const ESCAPES =
  '\\<XYZ> \\*a\\* 1\\. \\# \\- \\& \\[x] \\\\ \\\\* \\| x\\ a\\@b.de http\\://x.de http:/\\/x.de www\\.a.com \\q'.split(
    ' ',
  )

describe('readPlainMarkdown', () => {
  it.each([
    ['paragraphs', 'One line\nand another.\n\nThe next.\n'],
    ['a front matter', '---\ntitle: x\n---\n\nText.\n'],
    ['nothing', ''],
    ['marks that are escaped', '\\<XYZ>, 2\\*3 \\\\ \\_4\\_\n\\- 5\n\n1\\. One\n'],
  ])('reads %s', (_, text) => {
    const tree = readPlainMarkdown(text)
    expect(tree && outcome(tree)).toEqual(outcome(parser.parse(text)))
  })

  it.each([
    ['a heading', '# One'],
    ['a list', 'Text.\n\n1. One'],
    ['code', '    One'],
    ['a rule below a line', 'One\n---'],
    ['emphasis', 'One *two*.'],
    ['a reference', 'One &amp; two.'],
    ['an address', 'See www.example.com.'],
    ['HTML', 'One <b>two</b>.'],
    ['a break', 'One  \ntwo.'],
    ['a break by a backslash', 'One\\\ntwo.'],
    ['an address within escapes', 'Write to a\\@example.com.'],
    ['a front matter that is not closed', '---\ntitle: x\n\nText.'],
  ])('leaves %s to the parser', (_, text) => {
    expect(readPlainMarkdown(text)).toBeNull()
  })

  it('gives what the parser gives, or nothing', () => {
    const between = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\n\n\n', '', ' \n', '\n ')
    const words = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...WORDS.slice(0, 12)) },
      { weight: 2, arbitrary: fc.constantFrom(...ESCAPES) },
      { weight: 1, arbitrary: fc.constantFrom(...WORDS) },
    )
    const body = fc.array(fc.tuple(words, between), { maxLength: 20 }).map((pairs) => pairs.flat().join(''))
    fc.assert(
      fc.property(fc.constantFrom(...FRONT), body, (front, rest) => {
        const tree = readPlainMarkdown(front + rest)
        if (tree) expect(outcome(tree)).toEqual(outcome(parser.parse(front + rest)))
      }),
      { numRuns: 1000 },
    )
  })
})
