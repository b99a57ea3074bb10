import type { Element, Root } from 'hast'
import { attribute, type Parent } from '../../clean/html/tree.ts'
import { shortText } from './short-text.ts'

/** A piece of a page as a reader sees it: a line, or an element that its class names. */
export type Piece = {
  readonly text: string
  /** Words of the element's class, id, `rel` and `itemprop`; of a line, also of what it is in. */
  readonly words: string
  /** Of a line, the words of the elements within it. */
  readonly within: string
  readonly element: Element
  /** Characters of text that stand before it on the page. */
  readonly at: number
  /** Whether all of it stands on one line. */
  readonly oneLine: boolean
  /** In a menu, a sidebar, a box of other articles. */
  readonly beside: boolean
}

/** A page in its order, as far as it may state title, authors and date. Comments by readers are not in it. */
export type VisiblePage = {
  /** Headings, and elements named as such. */
  readonly headings: readonly Piece[]
  /** Elements named as authors or dates, outer ones first. */
  readonly marked: readonly Piece[]
  /** Lines that are no longer than a byline may be. */
  readonly lines: readonly Piece[]
}

/** Words of a class and the like by which a page says that an element names an author. */
export const AUTHOR_WORD =
  /\b(?:author(?!i[tsz])\w*|(?:by ?line|writer|contributor|reporter|columnist|autor|auteur|redakteur|verfasser)\w*)\b/u
/** … that it bears a date. */
export const DATE_WORD = /\b(?:\w*dates?|datum|fecha|data|\w*time(?:stamp)?|pub\w*|posted|meta)\b/u
const TITLE_WORD = /\b(?:\w*title|\w*headline|hed)\b/u
const COMMENT_WORD = /\b(?:comments?|comment ?list|comment body|disqus|replies|reply|respond)\b/u
const BESIDE_WORD =
  /\b(?:related|recommend\w*|side ?bar|widgets?|popular|trending|promo\w*|recirc\w*|carousel|teasers?|menu|nav|navigation|breadcrumbs?|footer|newsletter|latest|more)\b/u
/** An address of somebody's page. */
const AUTHOR_PAGE =
  /\/(?:authors?|by|staff|contributors?|writers?|journalists?|reporters?|columnists?|autor(?:es|en)?|auteurs?|redakteure?)\/./iu
/** Words on what holds the whole page say nothing of one of its parts. */
const WHOLE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article'])
const SILENT: ReadonlySet<string> = new Set('script style template noscript svg iframe select textarea'.split(' '))
const WITHIN_LINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite data em font i img label mark q s small span strong sub sup time u wbr'.split(' '),
)
/** Characters of a line. */
const LONGEST_LINE = 200
/** How many of the elements around a line lend it their words. */
const LENDING = 4
const MOST_PIECES = 4000

type Surroundings = { readonly words: readonly string[]; readonly beside: boolean }

/**
 * Reads the page in its order. What holds a top heading is neither beside the article nor a comment, whatever
 * its class says: that is how whole pages are named that have a sidebar or comments.
 */
export function viewPage(tree: Root): VisiblePage {
  const view = { headings: [] as Piece[], marked: [] as Piece[], lines: [] as Piece[] }
  const headed = new Set<Element>()
  noteHolders(tree, headed)
  const traitsOf = createTraits()
  let at = 0
  let text = ''
  let within = ''
  let start = 0
  let lines = 0

  function endLine(holder: Element | null, around: Surroundings): void {
    const line = text.replace(/\s+/gu, ' ').trim()
    if (line !== '') lines += 1
    if (holder && line !== '' && line.length <= LONGEST_LINE && view.lines.length < MOST_PIECES) {
      const words = around.words.slice(-LENDING).join(' ')
      view.lines.push({ text: line, words, within, element: holder, at: start, oneLine: true, beside: around.beside })
    }
    text = ''
    within = ''
    start = at
  }

  /** @returns what notes, once the element is walked, whether it holds one line or several */
  function look(element: Element, own: string, traits: Traits, beside: boolean): ((oneLine: boolean) => void) | null {
    if (element.tagName === 'meta' || element.tagName === 'link') return null
    const isHeading = /^h[1-3]$/u.test(element.tagName) || traits.title
    const isMarked = element.tagName === 'time' || traits.marked
    if (!isHeading && !isMarked) return null
    const piece = { text: shortText(element), words: own, within: '', element, at, beside, oneLine: true }
    if (isHeading && view.headings.length < MOST_PIECES) view.headings.push(piece)
    if (isMarked && view.marked.length < MOST_PIECES) view.marked.push(piece)
    return (oneLine) => {
      piece.oneLine = oneLine
    }
  }

  function walk(parent: Parent, holder: Element | null, around: Surroundings): void {
    for (const child of parent.children) {
      if (child.type === 'text') {
        text += child.value
        at += child.value.trim().length
      }
      if (child.type !== 'element' || SILENT.has(child.tagName) || child.tagName === 'head') continue
      const own = wordsOf(child)
      const traits = traitsOf(own)
      const isWhole = WHOLE.has(child.tagName)
      const isPart = !isWhole && !headed.has(child)
      if (isPart && traits.comment) continue
      const beside =
        around.beside || (isPart && (traits.beside || child.tagName === 'nav' || child.tagName === 'aside'))
      const inner = { words: isWhole || own === '' ? around.words : [...around.words.slice(-LENDING), own], beside }
      const breaks = !WITHIN_LINE.has(child.tagName)
      if (breaks) endLine(holder, around)
      else within += ` ${own}`
      const note = isWhole ? null : look(child, own, traits, beside)
      const before = lines
      walk(child, breaks ? child : holder, inner)
      note?.(lines === before)
      if (breaks) endLine(child, inner)
    }
  }

  walk(tree, null, { words: [], beside: false })
  return view
}

/** @returns whether the parent holds a top heading */
function noteHolders(parent: Parent, holders: Set<Element>): boolean {
  let holds = false
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (noteHolders(child, holders)) {
      holders.add(child)
      holds = true
    }
    if (child.tagName === 'h1') holds = true
  }
  return holds
}

type Traits = { readonly comment: boolean; readonly beside: boolean; readonly title: boolean; readonly marked: boolean }

/** What words say of an element; pages repeat the same ones thousands of times. */
function createTraits(): (words: string) => Traits {
  const known = new Map<string, Traits>()
  return (words) => {
    const before = known.get(words)
    if (before) return before
    const traits = {
      comment: COMMENT_WORD.test(words),
      beside: BESIDE_WORD.test(words),
      title: TITLE_WORD.test(words),
      marked: AUTHOR_WORD.test(words) || DATE_WORD.test(words),
    }
    known.set(words, traits)
    return traits
  }
}

/** Attributes by which pages say what an element is. */
const NAMING = ['className', 'id', 'rel', 'itemProp', 'property', 'dataTestid'] as const

/** `articleHeader_byLine` as "article header by line". */
function wordsOf(element: Element): string {
  const leads = AUTHOR_PAGE.test(attribute(element, 'href')) ? ' author' : ''
  let said = ''
  for (const name of NAMING) {
    const value = attribute(element, name)
    if (value !== '') said += ` ${value}`
  }
  if (said === '') return leads
  const words = said
    .replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim()
  return words + leads
}
