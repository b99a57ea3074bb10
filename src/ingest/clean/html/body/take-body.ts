import type { Element, ElementContent, Root } from 'hast'
import type { LeftOut } from '../../../../model/article.ts'
import { pruneTo } from '../prune.ts'
import { keepCaptions } from './captions.ts'
import { chooseBody, type Verdict } from './choose.ts'
import type { PageFacts } from './look.ts'
import { type IdlePicture, takeIdlePictures } from './pictures.ts'
import { type TextBlock, textBlocks } from './text-blocks.ts'

/** The body of a page, and what of the page is not in it. */
export type TakenBody = {
  readonly tree: Root
  readonly leftOut: readonly LeftOut[]
}

/** Characters of one left-out piece, and how many of them an article's report holds. */
const LONGEST_PIECE = 300
const MOST_PIECES = 200

/**
 * Takes the article's body out of a page that `preparePage` has prepared. The tree is taken over and changed.
 *   param placeOf where an element stands in the seed; see `createPlaces`
 */
export function takeBody(page: Root, facts: PageFacts, placeOf: (element: Element) => string): TakenBody {
  const blocks = textBlocks(page)
  const verdicts = chooseBody(blocks, facts)
  const kept = new Set<ElementContent>(blocks.flatMap(({ nodes }, index) => (verdicts[index]?.kept ? nodes : [])))
  const captions = keepCaptions(blocks, verdicts)
  const pieces = piecesOf(blocks, verdicts, captions, placeOf)
  const tree = pruneTo(page, kept)
  return { tree, leftOut: withinLimit([...pieces, ...takeIdlePictures(tree).flatMap(pictureLeftOut)]) }
}

/** What is left out for one reason, one run after the other, is one piece. */
function piecesOf(
  blocks: readonly TextBlock[],
  verdicts: readonly Verdict[],
  captions: ReadonlySet<number>,
  placeOf: (element: Element) => string,
): LeftOut[] {
  const pieces: LeftOut[] = []
  let follows = false
  for (const [index, { text, path }] of blocks.entries()) {
    const verdict = verdicts[index]
    if (verdict === undefined || verdict.kept || captions.has(index)) {
      follows = false
      continue
    }
    if (text === '') continue
    const { reason, confidence } = verdict
    const before = follows ? pieces.at(-1) : undefined
    if (before?.reason === reason && before.text.length + text.length < LONGEST_PIECE) {
      const joined = { text: `${before.text} · ${text}`, confidence: Math.min(before.confidence, confidence) }
      pieces[pieces.length - 1] = { ...before, ...joined }
    } else {
      const element = path.at(-1)
      const piece = { text: shortened(text), reason, confidence, line: null }
      pieces.push(element ? { ...piece, place: placeOf(element) } : piece)
    }
    follows = true
  }
  return pieces
}

/** A page of a thousand pieces names the first; the rest is counted, so that nothing goes unsaid. */
function withinLimit(pieces: readonly LeftOut[]): readonly LeftOut[] {
  const rest = pieces.slice(MOST_PIECES)
  if (rest.length === 0) return pieces
  const confidence = Math.min(...rest.map((piece) => piece.confidence))
  const text = `${rest.length} more pieces, beginning with: ${rest[0]?.text ?? ''}`
  return [...pieces.slice(0, MOST_PIECES), { text, reason: 'Is too much to list', confidence, line: null }]
}

function pictureLeftOut({ alt, src, why }: IdlePicture): LeftOut[] {
  const text = why === 'unknown' ? alt : [alt, `(${src})`].filter(Boolean).join(' ')
  if (text === '') return []
  const reason =
    why === 'icon' ? 'Is an icon that was not saved with the page' : 'Is a picture whose place is not known'
  return [{ text: shortened(text), reason, confidence: 1, line: null }]
}

function shortened(text: string): string {
  return text.length > LONGEST_PIECE ? `${text.slice(0, LONGEST_PIECE)}…` : text
}
