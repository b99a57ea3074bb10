import type { Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { ALLOW_LIST } from './allow-list.ts'

/**
 * Keeps what the allow-list names. The result is parsed once more, since taking elements away can leave
 * nesting that a browser would rearrange, and then offsets into the text would not hold.
 */
export function createSafeTree(): (tree: Root) => Root {
  const processor = unified().use(rehypeSanitize, ALLOW_LIST).use(rehypeRaw).freeze()
  return (tree) => processor.runSync(tree)
}
