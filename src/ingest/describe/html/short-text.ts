import type { Root, RootContent } from 'hast'

/** Characters of a line that states a field: a title, a byline, a date. */
const LONGEST = 300

/** The text of a subtree, cut when it is longer than any field, so that asking many nested elements stays cheap. */
export function shortText(node: Root | RootContent, longest = LONGEST): string {
  const parts: string[] = []
  gather(node, longest, parts)
  return parts.join('').replace(/\s+/gu, ' ').trim().slice(0, longest)
}

/** @returns how many characters may still come */
function gather(node: Root | RootContent, left: number, parts: string[]): number {
  if (node.type === 'text') {
    parts.push(node.value.slice(0, left * 2))
    return left - node.value.trim().length
  }
  if (!('children' in node) || (node.type === 'element' && SILENT.has(node.tagName))) return left
  const breaks = node.type === 'element' && !CLOSE.has(node.tagName)
  if (breaks) parts.push(' ')
  for (const child of node.children) {
    if (left <= 0) return left
    left = gather(child, left, parts)
  }
  if (breaks) parts.push(' ')
  return left
}

const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'iframe',
  'button',
  'select',
])
/** Elements at whose edges a word goes on. */
const CLOSE: ReadonlySet<string> = new Set(
  'a abbr b bdi cite em font i mark q small span strong sub sup u wbr'.split(' '),
)
