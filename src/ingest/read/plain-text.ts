import type { Root } from 'hast'
import type { FieldLine, LeftOut } from '../../model/article.ts'
import { bodyDoubt, type FoundBody, findBody } from '../clean/body.ts'
import { featuresOf } from '../clean/features.ts'
import { splitLines } from '../clean/lines.ts'
import { gatherParagraphs, type Paragraph } from '../clean/paragraphs.ts'
import { type BodyParagraph, textBlocks } from '../clean/text-blocks.ts'
import { leavingOf } from '../describe/leaving.ts'
import { describeText } from '../describe/text-head.ts'
import { decode } from './decode.ts'
import { type Reader, type Reading, unreadable } from './reader.ts'

/** A page as a browser copies it: the article's text with what stood around it on the page. */
export function createPlainTextReader(): Reader {
  const read = (bytes: Uint8Array): Reading => {
    const decoded = decode(bytes)
    if (decoded.text === null) return unreadable(decoded.problem)
    const reading = readText(decoded.text)
    return decoded.problem === null ? reading : { ...reading, problems: [decoded.problem] }
  }
  return { read }
}

function readText(text: string): Reading {
  const paragraphs = gatherParagraphs(splitLines(text))
  const features = paragraphs.map(featuresOf)
  const body = findBody(features) ?? everything(paragraphs)
  const { description, feeds } = describeText(paragraphs, features, body)
  const fields: FieldLine[] = []
  const leftOut: LeftOut[] = []
  const kept: BodyParagraph[] = []
  paragraphs.forEach((paragraph, index) => {
    const seen = features[index]
    const fed = feeds.get(index)
    const leaving = fed || !seen ? null : (leavingOf(index, paragraph, seen, body, description) ?? asideOf(index, body))
    if (fed) for (const line of paragraph.lines) fields.push({ fields: fed, text: line.text, line: line.number })
    else if (leaving)
      for (const line of paragraph.lines) leftOut.push({ text: line.text, ...leaving, line: line.number })
    else if (seen) kept.push({ index, seen })
  })
  const tree: Root = { type: 'root', children: textBlocks(kept) }
  return { description, tree, fields, leftOut, problems: [] }
}

/** Why a paragraph between the body's first and last is left out, or null when it belongs. */
function asideOf(index: number, body: FoundBody): Pick<LeftOut, 'reason' | 'confidence'> | null {
  const score = body.scores[index] ?? 0
  return score < 0
    ? { reason: 'Stands within the article but does not read like a part of it', confidence: bodyDoubt(score) }
    : null
}

/** Where nothing reads like prose (a poem, a list), everything below a first line that could be a title is kept. */
function everything(paragraphs: readonly Paragraph[]): FoundBody {
  return { first: paragraphs.length > 1 ? 1 : 0, last: paragraphs.length - 1, scores: paragraphs.map(() => 0) }
}
