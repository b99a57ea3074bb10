import type { Root, RootContent } from 'hast'

/** Characters of a line that states a field: a title, a byline, a date. */
const LONGEST = 300
/** Nodes that such a line is made of at most. */
const MOST_NODES = 1000

/**
 * The text of a subtree, cut when it is longer than any field. Many nested elements are asked, so a hostile
 * page must not make each of them read all of it.
 */
export function shortText(node: Root | RootContent): string {
  const parts: string[] = []
  let [characters, nodes] = [0, 0]

  function gather(inner: Root | RootContent): void {
    nodes += 1
    if (characters > LONGEST || nodes > MOST_NODES) return
    if (inner.type === 'text') {
      parts.push(inner.value.replace(/\s+/gu, ' ').slice(0, LONGEST))
      characters += inner.value.trim().length
    }
    if (!('children' in inner) || (inner.type === 'element' && SILENT.has(inner.tagName))) return
    const breaks = inner.type === 'element' && !CLOSE.has(inner.tagName)
    if (breaks) parts.push(' ')
    for (const child of inner.children) {
      if (characters > LONGEST || nodes > MOST_NODES) break
      gather(child)
    }
    if (breaks) parts.push(' ')
  }

  gather(node)
  return parts.join('').replace(/\s+/gu, ' ').trim().slice(0, LONGEST)
}

const SILENT: ReadonlySet<string> = new Set('script style template noscript svg iframe button select'.split(' '))
/** Elements at whose edges a word goes on. */
const CLOSE: ReadonlySet<string> = new Set(
  'a abbr b bdi cite em font i mark q small span strong sub sup u wbr'.split(' '),
)
