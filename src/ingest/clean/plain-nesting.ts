import type { Element, ElementContent, Root, RootContent } from 'hast'

/** Blocks of one line, which the next block would end. */
const LINES: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Blocks that hold others. */
const HOLDERS: ReadonlySet<string> = new Set(['blockquote', 'figure', 'figcaption'])
/** Elements within a line that a parser leaves where they are. Not `a`, which ends the one that is open. */
const INLINE: ReadonlySet<string> = new Set(
  'em i strong b u s del ins mark small sub sup code kbd samp var abbr cite q dfn time bdi bdo'.split(' '),
)
/** Elements within a line that hold nothing. */
const VOID: ReadonlySet<string> = new Set(['br', 'wbr', 'img'])
/** Attributes whose values are written and read as one string. */
const STRINGS: ReadonlySet<string> = new Set('href src alt title lang dir dateTime dataOffprintTarget'.split(' '))

/**
 * Whether parsing a tree as a browser would (WHATWG HTML, 13.2.6) leaves it as it is: told in a hundredth of
 * the time, of prose alone. Of tables and whatever else is rare it says no.
 */
export function isPlainlyNested({ children }: Root): boolean {
  return flows(children)
}

function flows(children: readonly RootContent[]): boolean {
  return (
    hasPlainTexts(children) && children.every((child) => child.type === 'text' || isBlock(child) || isInline(child))
  )
}

function isBlock(node: RootContent): boolean {
  if (node.type !== 'element' || !hasPlainAttributes(node)) return false
  const { tagName, children } = node
  if (LINES.has(tagName)) return isLine(children, false)
  if (HOLDERS.has(tagName)) return flows(children)
  if (tagName === 'ul' || tagName === 'ol') return hasPlainTexts(children) && children.every(isListItem)
  if (tagName === 'hr') return children.length === 0
  return tagName === 'pre' && isCode(children)
}

function isListItem(node: ElementContent): boolean {
  if (node.type === 'text') return /^\s+$/u.test(node.value)
  return node.type === 'element' && node.tagName === 'li' && hasPlainAttributes(node) && flows(node.children)
}

/** A line feed that begins `pre` itself would be dropped. */
function isCode(children: readonly ElementContent[]): boolean {
  const [only] = children
  return children.length === 1 && only?.type === 'element' && only.tagName === 'code' && isInline(only)
}

function isLine(children: readonly ElementContent[], inLink: boolean): boolean {
  return hasPlainTexts(children) && children.every((child) => child.type === 'text' || isInline(child, inLink))
}

function isInline(node: RootContent, inLink = false): boolean {
  if (node.type !== 'element' || !hasPlainAttributes(node)) return false
  const { tagName, children } = node
  if (VOID.has(tagName)) return children.length === 0
  if (tagName === 'a') return !inLink && isLine(children, true)
  return INLINE.has(tagName) && isLine(children, inLink)
}

/** A parser makes one text of neighbours, none of an empty one, and drops NULL. */
function hasPlainTexts(children: readonly RootContent[]): boolean {
  return children.every(
    (child, index) =>
      child.type !== 'text' ||
      (child.value !== '' && !child.value.includes('\0') && children[index - 1]?.type !== 'text'),
  )
}

function hasPlainAttributes({ properties }: Element): boolean {
  return Object.entries(properties).every(([name, value]) => STRINGS.has(name) && typeof value === 'string')
}
