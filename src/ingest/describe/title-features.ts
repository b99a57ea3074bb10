import type { FoundBody } from '../clean/body.ts'
import type { Features } from '../clean/features.ts'
import type { Paragraph } from '../clean/paragraphs.ts'
import { foldedText } from './fold.ts'
import { isNamesAlone } from './names.ts'

/** A paragraph that may be the title, and what can be seen of it, each from 0 to 1. */
export type TitleCandidate = { readonly index: number; readonly seen: Readonly<Record<string, number>> }

/** Words a title may have. */
const MOST_WORDS = 30
/** Paragraphs below a title within which its byline, date and buttons stand. */
const SIGNED_WITHIN = 6
/** Paragraphs within which a page prints its title again, as in a trail of links above it. */
const REPRINTED_WITHIN = 12
/** Words from which a paragraph that ends as a sentence is prose. */
const PROSE_WORDS = 20
/** Paragraphs in which a title's article begins. */
const LEAD_WITHIN = 40
/** Prose paragraphs that make an article's beginning. */
const LEAD_PARAGRAPHS = 4
/** Letters from which a word says something of the matter. */
const TELLING = /[\p{L}\p{N}]{4,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/gu
/** Begins or ends a caption, a credit or a pointer elsewhere, all of which speak the article's own words. */
const CAPTION =
  /^(?:photo|image|file photo|picture|video|credit|watch|listen|related|read|more|media caption|foto|bild|fotos?)\b\s*[:|©]?|©|\bgetty images\b|\((?:photo|image|foto)\b|\b(?:reuters|ap photo|afp)\b\)?\s*$/iu
const BUTTON =
  /^(?:\d[\d.,]*[km]?\s*)?(?:share|shares|tweet|print|e-?mail|facebook|twitter|comments?|pin|compartir|compartilhar|teilen|partager)\b(?: \S+){0,3}$|^\d+$/iu

/** Every paragraph short enough to be a title, with what can be seen of it and its neighbours. */
export function titleCandidates(
  paragraphs: readonly Paragraph[],
  features: readonly Features[],
  body: FoundBody,
): TitleCandidate[] {
  const folded = paragraphs.map(({ text }, index) => ((features[index]?.words ?? 0) <= 60 ? foldedText(text) : ''))
  const counts = new Map<string, number>()
  for (const text of folded) counts.set(text, (counts.get(text) ?? 0) + 1)
  const vocabulary = new Set(paragraphs.slice(body.first, body.last + 1).flatMap(({ text }) => tellingWords(text)))
  const names = paragraphs.map(({ text }, index) => (features[index]?.words ?? 99) <= 8 && isNamesAlone(text))
  const isProse = features.map(({ words, ends, promotion }) => ends && words >= PROSE_WORDS && promotion === 0)
  const proseWords = features.map(({ words }, index) => (isProse[index] ? Math.min(words, 100) : 0))
  const proseBefore = [0]
  for (const words of proseWords) proseBefore.push((proseBefore.at(-1) ?? 0) + words)
  const massBetween = (from: number, to: number): number =>
    (proseBefore[Math.min(paragraphs.length, to)] ?? 0) - (proseBefore[Math.max(0, from)] ?? 0)
  const menuBefore = runsBefore(features)
  const isSign = (at: number): boolean =>
    features[at]?.byline === true || features[at]?.date === true || names[at] === true
  const isMenu = (at: number): boolean =>
    (features[at]?.words ?? 9) <= 3 && !isSign(at) && !BUTTON.test(paragraphs[at]?.text ?? '')
  const isHeadline = (at: number): boolean => {
    const other = features[at]
    return (
      other !== undefined &&
      other.words >= 4 &&
      other.words <= 20 &&
      !/[.。]$/u.test(paragraphs[at]?.text ?? '') &&
      !isSign(at) &&
      other.promotion === 0 &&
      !CAPTION.test(paragraphs[at]?.text ?? '')
    )
  }
  const proseAt = isProse.flatMap((prose, index) => (prose ? [index] : []))
  let nextProse = 0
  const first = new Set<string>()
  const candidates: TitleCandidate[] = []
  paragraphs.forEach(({ text, gap }, index) => {
    const line = features[index]
    const own = folded[index] ?? ''
    const isFirst = !first.has(own)
    first.add(own)
    while ((proseAt[nextProse] ?? Number.POSITIVE_INFINITY) <= index) nextProse += 1
    if (!line || own === '' || line.words > MOST_WORDS || BUTTON.test(text) || line.byline) return
    const telling = tellingWords(text)
    const shareOf = (words: ReadonlySet<string>): number =>
      telling.filter((word) => words.has(word)).length / Math.max(3, telling.length)
    const leads = proseAt.slice(nextProse, nextProse + LEAD_PARAGRAPHS).filter((at) => at - index <= LEAD_WITHIN)
    const lead = new Set(leads.flatMap((at) => tellingWords(paragraphs[at]?.text ?? '')))
    const toBody = index < body.first ? body.first - index : 0
    const near = (test: (index: number) => boolean, direction: 1 | -1, within = SIGNED_WITHIN): number => {
      for (let step = 1; step <= within; step += 1) if (test(index + step * direction)) return 1 - (step - 1) / within
      return 0
    }
    let above = index - 1
    while (
      above > index - 4 &&
      above >= 0 &&
      (isSign(above) || BUTTON.test(paragraphs[above]?.text ?? '') || folded[above] === own)
    )
      above -= 1
    const within = Array.from({ length: REPRINTED_WITHIN * 2 + 1 }, (_, at) => folded[index - REPRINTED_WITHIN + at])
    const toProse = (leads[0] ?? index + 99) - index
    candidates.push({
      index,
      seen: {
        oneWord: flag(line.words === 1),
        twoWords: flag(line.words === 2),
        threeWords: flag(line.words === 3),
        fourWords: flag(line.words === 4),
        manyWords: flag(line.words > 14),
        tooManyWords: flag(line.words > 20),
        sharedBody: shareOf(vocabulary),
        sharedLead: shareOf(lead),
        signedNext: flag(isSign(index + 1)),
        bylineBelow: near((at) => features[at]?.byline === true || names[at] === true, 1),
        dateBelow: near((at) => features[at]?.date === true, 1),
        buttonBelow: near((at) => BUTTON.test(paragraphs[at]?.text ?? ''), 1),
        dateAbove: near((at) => features[at]?.date === true, -1, 3),
        repeated: line.words >= 3 ? Math.min(2, (counts.get(own) ?? 1) - 1) / 2 : 0,
        trailed: flag(
          own.length >= 4 &&
            within.some(
              (other) => other !== own && other?.endsWith(own) && other.length < own.length + 80 && other !== own + own,
            ),
        ),
        printedBefore: flag(!isFirst),
        ends: flag(/[.。]["”’)]?$/u.test(text)),
        endsOpen: flag(/[:;,|»>]$/u.test(text)),
        capitals: line.capitals,
        promotion: Math.min(1, line.promotion),
        caption: flag(CAPTION.test(text)),
        sign: flag(isSign(index)),
        link: flag(line.link || /https?:|www\.|@/u.test(text)),
        lowerStart: flag(/^\p{Ll}|^[^\p{L}\p{N}"'“‘«¿¡([„]/u.test(text)),
        gapAbove: flag(gap > 0),
        menuAbove: Math.min(1, (menuBefore[index] ?? 0) / 4),
        endsMenu: line.words >= 4 ? Math.min(1, (menuBefore[index] ?? 0) / 4) : 0,
        menuBelow: flag(isMenu(index + 1) && isMenu(index + 2)),
        headlineAbove: flag(isHeadline(above)),
        headlineBelow: flag(isHeadline(index + 1) && folded[index + 1] !== own),
        proseNear: toProse <= 12 ? 1 - (toProse - 1) / 12 : 0,
        proseMass: Math.min(1, massBetween(index + 1, index + 31) / 400),
        proseAbove: Math.min(1, massBetween(index - 25, index) / 200),
        bodyNear: index < body.first && toBody <= 15 ? 1 - (toBody - 1) / 15 : 0,
        insideBody: flag(index >= body.first && index <= body.last),
        belowBody: flag(index > body.last),
        far: toBody > 15 ? Math.min(1, Math.log2(toBody / 15) / 3) : 0,
        early: 1 / (1 + index / 10),
      },
    })
  })
  return candidates
}

function flag(value: boolean): number {
  return value ? 1 : 0
}

function tellingWords(text: string): string[] {
  return text.toLowerCase().match(TELLING) ?? []
}

/** For each place, how many paragraphs in a row above it are as short as a menu's. */
function runsBefore(features: readonly Features[]): number[] {
  let run = 0
  return features.map(({ words, ends, date, byline }) => {
    const before = run
    run = words <= 4 && !ends && !date && !byline ? run + 1 : 0
    return before
  })
}
