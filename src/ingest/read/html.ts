import type { ElementContent, Root } from 'hast'
import type { LeftOut } from '../../model/article.ts'
import { countRemoved } from '../clean/count-removed.ts'
import { parsePage } from '../clean/html/parse.ts'
import { preparePage } from '../clean/html/prepare.ts'
import { pruneTo } from '../clean/html/prune.ts'
import { askReadability } from '../clean/html/readable.ts'
import { textOf } from '../clean/html/tree.ts'
import { describePage } from '../describe/html/describe-page.ts'
import { declaredCharset } from './declared-charset.ts'
import { decode } from './decode.ts'
import { type Reader, type Reading, unreadable } from './reader.ts'

/** Characters of one left-out piece, and how many of them an article's report holds. */
const LONGEST_PIECE = 300
const MOST_PIECES = 200

/** Pages saved as HTML, whole or in part. The tree is not safe yet. */
export function createHtmlReader(): Reader {
  const read = (bytes: Uint8Array): Reading => {
    const decoded = decode(bytes, declaredCharset(bytes))
    if (decoded.text === null) return unreadable(decoded.problem)
    const { tree, excess } = parsePage(decoded.text)
    if (tree === null) {
      return unreadable({ line: null, message: `The page ${excess}`, hint: 'Save the article alone, or as text.' })
    }
    const removed = countRemoved(tree)
    const { description, fields } = describePage(tree)
    preparePage(tree)
    const pieces: string[] = []
    const body = bodyOf(tree, description.title ?? '', pieces)
    const problems = decoded.problem === null ? [] : [decoded.problem]
    return {
      description,
      tree: body,
      fields,
      leftOut: piecesLeftOut(pieces),
      removed,
      problems,
    }
  }
  return { read }
}

function bodyOf(tree: Root, title: string, pieces: string[]): Root {
  const kept = askReadability(tree, title)
  if (kept === null) return withoutDoctype(tree)
  const onCut = (node: ElementContent): void => {
    const text = node.type === 'element' || node.type === 'text' ? textOf(node) : ''
    if (text !== '') pieces.push(text)
  }
  return pruneTo(tree, kept, onCut)
}

/** Where nothing reads like an article, as in a fragment, all of it is one. */
function withoutDoctype(tree: Root): Root {
  return { ...tree, children: tree.children.filter((node) => node.type !== 'doctype') }
}

function piecesLeftOut(pieces: readonly string[]): LeftOut[] {
  return pieces.slice(0, MOST_PIECES).map((text) => ({
    text: text.length > LONGEST_PIECE ? `${text.slice(0, LONGEST_PIECE)}…` : text,
    reason: 'Stands beside the article, as menus and links to other articles do',
    confidence: 0.8,
    line: null,
  }))
}
