import type { FoundBody } from '../clean/body.ts'
import type { Features } from '../clean/features.ts'
import type { Paragraph } from '../clean/paragraphs.ts'
import { foldedText } from './fold.ts'

/** Words a title may have. */
const TITLE_WORDS = { least: 2, most: 30 }
/** Paragraphs below a title within which its byline or date stands. */
const SIGNED_WITHIN = 4
/** Paragraphs within which a page prints its title again. */
const REPRINTED_WITHIN = 8
/** Letters from which a word says something of the matter. */
const TELLING = /[\p{L}\p{N}]{4,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/gu
/** Begins a caption, a credit or a pointer elsewhere, all of which speak the article's own words. */
const NO_TITLE =
  /^(?:photo|image|file photo|picture|video|credit|watch|listen|related|read|more)\b\s*[:|]|©|\bgetty images\b/iu

/**
 * The most title-like paragraph above the body: it speaks of what the body speaks of, is signed or dated
 * just below, is printed more than once, and stands near the text. Null when nothing qualifies.
 */
export function findTitle(
  paragraphs: readonly Paragraph[],
  features: readonly Features[],
  body: FoundBody,
): number | null {
  const counts = new Map<string, number>()
  for (const { text } of paragraphs) counts.set(foldedText(text), (counts.get(foldedText(text)) ?? 0) + 1)
  const vocabulary = new Set(paragraphs.slice(body.first, body.last + 1).flatMap(({ text }) => tellingWords(text)))
  let best: { index: number; score: number } | null = null
  for (let index = 0; index < body.first; index += 1) {
    const seen = features[index]
    const text = paragraphs[index]?.text ?? ''
    if (!seen || seen.byline || seen.date || seen.link || seen.promotion > 0 || NO_TITLE.test(text)) continue
    if (seen.words < TITLE_WORDS.least || seen.words > TITLE_WORDS.most) continue
    const telling = tellingWords(text)
    const shared = telling.filter((word) => vocabulary.has(word)).length / Math.max(3, telling.length)
    const below = features.slice(index + 1, index + 1 + SIGNED_WITHIN)
    const signed = below.findIndex((line) => line.byline || line.date)
    const repeated = Math.min(2, (counts.get(foldedText(text)) ?? 1) - 1)
    const score =
      Math.min(seen.words, 9) * 0.5 +
      shared * 4 +
      (seen.words >= 5 ? repeated * 1.5 : 0) +
      (signed === -1 ? 0 : 2.5 - signed * 0.4) -
      Math.min(6, (body.first - index) * 0.15) -
      (/[.,;]$/u.test(text) ? 2 : 0)
    if (best === null || score > best.score) best = { index, score }
  }
  return best && firstPrinting(paragraphs, best.index)
}

function tellingWords(text: string): string[] {
  return text.toLowerCase().match(TELLING) ?? []
}

/** Of several printings close to each other, the first is the title and the others repeat it. */
function firstPrinting(paragraphs: readonly Paragraph[], index: number): number {
  const title = foldedText(paragraphs[index]?.text ?? '')
  const from = Math.max(0, index - REPRINTED_WITHIN)
  const first = paragraphs.slice(from, index).findIndex(({ text }) => foldedText(text) === title)
  return first === -1 ? index : from + first
}
