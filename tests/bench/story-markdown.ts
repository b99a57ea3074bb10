import type { RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'

/** What a Markdown file of a story consists of: front matter, perhaps its title as a heading, paragraphs. */
export type MarkdownParts = {
  readonly front: Readonly<Record<string, unknown>>
  readonly heading?: string
  readonly blocks: readonly { readonly text: string }[]
}

/** Paragraphs as Markdown, their text escaped: wire stories name shares as `<PQB>`. */
export function toMarkdownFile({ front, heading, blocks }: MarkdownParts): string {
  const children: RootContent[] = blocks.map(({ text }) => ({
    type: 'paragraph',
    children: [{ type: 'text', value: text }],
  }))
  if (heading) children.unshift({ type: 'heading', depth: 1, children: [{ type: 'text', value: heading }] })
  return withFront(front, children)
}

/** A page that leads to others. */
export function toMarkdownList(
  front: Readonly<Record<string, unknown>>,
  links: readonly { readonly text: string; readonly url: string }[],
): string {
  return withFront(front, [
    {
      type: 'list',
      spread: false,
      children: links.map(({ text, url }) => ({
        type: 'listItem',
        children: [{ type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', value: text }] }] }],
      })),
    },
  ])
}

/** Front matter in JSON, which YAML holds. */
function withFront(front: Readonly<Record<string, unknown>>, children: RootContent[]): string {
  const lines = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return ['---', ...lines, '---', '', toMarkdown({ type: 'root', children }, { extensions: [gfmToMarkdown()] })].join(
    '\n',
  )
}
