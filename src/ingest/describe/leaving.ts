import type { LeftOut } from '../../model/article.ts'
import type { FoundBody } from '../clean/body.ts'
import type { Features } from '../clean/features.ts'
import type { Paragraph } from '../clean/paragraphs.ts'
import type { Description } from '../read/reader.ts'
import { foldedText } from './fold.ts'
import { repeatedSignature } from './signature.ts'
import { isWeekday } from './text-head.ts'

/** Why a paragraph is no part of the article. */
export type Leaving = Pick<LeftOut, 'reason' | 'confidence'>

/** How sure it is that a line only says again what a field has. */
const REPEATS = 0.98
/** Score at which it is as likely as not that a paragraph belongs, and how fast certainty grows around it. */
const SOFTNESS = 8
/** A paragraph within the body that asks for something is left out when it has no more words than this. */
const ASIDE_WORDS = 25

/** Says why the paragraph is left out, or null when it belongs to the body. */
export function leavingOf(
  index: number,
  paragraph: Paragraph,
  features: Features,
  body: FoundBody,
  description: Description,
): Leaving | null {
  const score = body.scores[index] ?? 0
  const confidence = Math.round((1 / (1 + Math.exp(score / SOFTNESS))) * 100) / 100
  const repeated = repeatedField(paragraph.text, description)
  const inside = index >= body.first && index <= body.last
  if (inside) {
    if (repeated === 'the title' && features.words > 1) return { reason: 'Repeats the title', confidence: REPEATS }
    const isAside = features.promotion > 0 && score < 0 && features.words <= ASIDE_WORDS
    return isAside ? { reason: 'Asks the reader to sign up, share or go elsewhere', confidence } : null
  }
  if (repeated !== null) return { reason: `Repeats ${repeated}`, confidence: REPEATS }
  if (isWeekday(paragraph.text)) return { reason: 'A weekday, which the date implies', confidence: REPEATS }
  if (features.promotion > 0)
    return { reason: 'Asks the reader to sign up, share or go elsewhere', confidence: Math.max(0.8, confidence) }
  return index < body.first
    ? { reason: 'Stands above the article, as menus and labels do', confidence }
    : { reason: 'Stands below the article, as menus and links to other articles do', confidence }
}

function repeatedField(text: string, description: Description): string | null {
  const folded = foldedText(text)
  if (folded === '') return null
  if (description.title !== null && folded === foldedText(description.title)) return 'the title'
  if (description.section !== null && folded === foldedText(description.section)) return 'the section'
  if (description.source !== null && folded === foldedText(description.source)) return 'the source'
  if (description.standfirst !== null && folded === foldedText(description.standfirst)) return 'the standfirst'
  return repeatedSignature(text, description)
}
