import type { Element, Root } from 'hast'
import type { LeftOut } from '../../model/article.ts'
import { tidy } from '../clean/lines.ts'
import { topElements } from '../clean/top-elements.ts'
import { textContent } from '../clean/white-space.ts'
import type { Description } from '../read/reader.ts'
import { parseAuthors } from './authors.ts'
import { foldedText } from './fold.ts'
import { findDate } from './published.ts'

/** Letters and digits that a line has beside the names it repeats: "by", "Written by". */
const BESIDE_NAMES = 8
/** Words that a line has beside the date it repeats: "Published on". */
const BESIDE_DATE = 4
/** Characters of the longest line that is looked at: a byline of several names. */
const LONGEST = 140

type Signed = Pick<Description, 'authors' | 'source' | 'published' | 'updated'>

/** What of who wrote an article, and when, a line only says again; null for a line that says anything else. */
export function repeatedSignature(text: string, { authors, source, published, updated }: Signed) {
  const date = findDate(text)
  const isSaid = date !== null && [published, updated].some((known) => known?.slice(0, 10) === date.date.slice(0, 10))
  const rest = isSaid ? `${text.slice(0, date.start)}${text.slice(date.end)}` : text
  const names = parseAuthors(rest)
  const said = foldedText([...names, source ?? ''].join(''))
  if (
    names.length > 0 &&
    names.every((name) => authors.includes(name)) &&
    foldedText(rest).length <= said.length + BESIDE_NAMES
  ) {
    return 'the authors'
  }
  return isSaid && rest.split(' ').length <= BESIDE_DATE ? 'the date' : null
}

/**
 * Takes from the body's beginning, where pictures may stand between, the lines that only repeat who wrote it
 * and when: the article's head shows both. A body of nothing else keeps them. Changes the tree.
 */
export function takeSignature(tree: Root, description: Signed): LeftOut[] {
  const elements = topElements(tree)
  const taken = new Map<Element, LeftOut>()
  for (const element of elements) {
    if (element.tagName === 'figure') continue
    const text = element.tagName === 'p' ? tidy(textContent(element)) : ''
    const repeats = text.length > LONGEST ? null : repeatedSignature(text, description)
    if (repeats === null) {
      if (taken.size > 0) tree.children = elements.filter((one) => !taken.has(one))
      return [...taken.values()]
    }
    const line = element.position?.start.line ?? null
    taken.set(element, { text, reason: `Repeats ${repeats}`, confidence: 0.98, line })
  }
  return []
}
