import type { Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { ALLOW_LIST } from './allow-list.ts'
import { isPlainlyNested } from './plain-nesting.ts'

/**
 * Keeps what the allow-list names. The result is parsed once more, since taking elements away can leave
 * nesting that a browser would rearrange, and then offsets into the text would not hold.
 */
export function createSafeTree(): (tree: Root) => Root {
  const sanitize = unified().use(rehypeSanitize, ALLOW_LIST).freeze()
  const parse = unified().use(rehypeRaw).freeze()
  return (tree) => {
    const safe = sanitize.runSync(tree)
    return isPlainlyNested(safe) ? safe : parse.runSync(safe)
  }
}
