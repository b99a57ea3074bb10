import type { Paragraph, Root, RootContent } from 'mdast'

/** A front matter of lines, as CommonMark's extensions have it. */
const FRONT_MATTER = /^---\n((?:(?!---).+\n|\n)+)---(?:\n|$)/
/** Begins a line of words: no list, quote, heading, rule, table, code or HTML begins so (CommonMark 0.31, 4 and 5). */
const LINE_OF_WORDS = /^(?!\d+[.)])[\p{L}\d"'“‘(\\]/u
/** Punctuation that stands for itself (CommonMark 2.4). */
const ESCAPED = /\\([!-/:-@[-`{-~])/g
/** May stand for something else than itself, or be told apart from it only by parsing (CommonMark 6, GFM 6.5). */
const MEANS_MORE = /[\\`*_~[\]<&|\t\r\0]|[^\S\n]$/m
/** Becomes a link, however it is escaped (GFM 6.9). */
const ADDRESS = /@|:\/\/|www\./i

/**
 * The tree of a text that has nothing of Markdown but paragraphs of words, escapes and a front matter, as most
 * saved prose is: what the parser makes of it, in a hundredth of the time. Null for any other text.
 */
export function readPlainMarkdown(text: string): Root | null {
  const [fences = '', yaml = ''] = FRONT_MATTER.exec(text) ?? []
  const body = text.slice(fences.length)
  if (MEANS_MORE.test(body.replace(ESCAPED, 'x')) || ADDRESS.test(unescaped(body)) || /[\r\0]/.test(fences)) return null
  const children: RootContent[] = []
  let line = 1
  if (fences !== '') {
    const value = yaml.slice(0, -1)
    const last = value.split('\n').length + 2
    children.push({ type: 'yaml', value, position: { start: { line, column: 1 }, end: { line: last, column: 4 } } })
    line = last + 1
  }
  let open: string[] = []
  const close = (): void => {
    if (open.length > 0) children.push(paragraphOf(open, line - open.length))
    open = []
  }
  for (const words of body.split('\n')) {
    if (words === '') close()
    else if (LINE_OF_WORDS.test(words)) open.push(words)
    else return null
    line += 1
  }
  close()
  return { type: 'root', children }
}

function paragraphOf(lines: readonly string[], first: number): Paragraph {
  const position = {
    start: { line: first, column: 1 },
    end: { line: first + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 },
  }
  return { type: 'paragraph', children: [{ type: 'text', value: unescaped(lines.join('\n')), position }], position }
}

function unescaped(text: string): string {
  return text.replace(ESCAPED, '$1')
}
