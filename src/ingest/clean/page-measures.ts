import { findDensestRun, isStamp, type Run } from './densest-run.ts'
import type { Features } from './features.ts'
import { KINDS, type Measures, measureLine } from './line-measures.ts'
import { listenTo } from './vocabulary.ts'

/** A distance to what is not there, in paragraphs. */
const FAR = 200
/** Paragraphs to either side over which words and prose are summed up. */
const REACHES = [3, 8, 20]

export type MeasuredPage = { readonly measures: readonly Measures[]; readonly run: Run | null }

/** Measures every paragraph of a page: itself, its neighbours, and where it stands among the prose. */
export function measurePage(features: readonly Features[]): MeasuredPage {
  const texts = features.map(({ paragraph }) => paragraph.text)
  const speech = listenTo(texts)
  const lines = features.map(measureLine)
  lines.forEach((line, index) => {
    const { words = 0, stop } = line
    line.after = lines[index + 1]?.gap ?? 3
    line.prose = (words >= 12 && stop === 1) || words >= 35 ? 1 : 0
  })
  const prose = lines.map((line) => line.prose === 1)
  lines.forEach((line, index) => {
    line.foretold = speech.sharedWithProse(index, prose, 1)
    line.recalled = speech.sharedWithProse(index, prose, -1)
  })
  const run = findDensestRun(texts, lines)
  const placeOf = surveyPlaces(lines, run)
  // One object a line, filled in place: copies of a hundred entries for each line of a page would be most of the time.
  const measures = lines.map((line, index) =>
    Object.assign(line, placeOf(index), speech.copies(index), { heard: run ? speech.sharedWithRun(index, run) : -1 }),
  )
  return { measures, run }
}

/** What a tree asks for: a measure of the paragraph so many places below (above, when negative) the one in question. */
export type Question = readonly [step: number, measure: string]

/** Reads a question as it is written down: "words" is of the paragraph itself, "-1 words" of the one above. */
export function parseQuestion(name: string): Question {
  const neighbour = /^([+-]\d) (.+)$/u.exec(name)
  return neighbour ? [Number(neighbour[1]), neighbour[2] ?? ''] : [0, name]
}

/** The answer for one paragraph; -1 where there is none. */
export function answer({ measures }: MeasuredPage, index: number, [step, measure]: Question): number {
  return measures[index + step]?.[measure] ?? -1
}

/** Where each line stands: in the page, towards the densest run, between prose and what was passed. */
function surveyPlaces(lines: readonly Measures[], run: Run | null): (index: number) => Measures {
  const count = lines.length
  const words = lines.map(({ words: many = 0 }) => many)
  const prose = lines.map((line) => (line.prose ? Math.min(80, line.words ?? 0) : 0))
  const long = words.map((many) => many >= 40)
  const sums = {
    words: sumsOf(words),
    prose: sumsOf(prose),
    stamps: sumsOf(lines.map(({ day = 0, clock = 0, signed = 0 }) => Math.min(1, day + clock + signed))),
    cues: sumsOf(lines.map(({ density = 0 }) => Math.min(2, density))),
    gaps: sumsOf(lines.map(({ gap = 0 }) => Math.min(1, gap))),
  }
  const isProse = prose.map((many) => many > 0)
  const proseBefore = distances(isProse)
  const proseAfter = distances(isProse.toReversed()).reverse()
  const longBefore = distances(long)
  const longAfter = distances(long.toReversed()).reverse()
  const datedBefore = distances(lines.map(isStamp))
  const passed = KINDS.map(
    (kind) => [kind, distances(lines.map((line) => (line.words ?? 0) <= 12 && (line[kind] ?? 0) > 0))] as const,
  )
  const parted = lines.filter((line) => line.prose && line.gap && line.after).length
  return (index) => {
    const lastProse = index - (proseBefore[index] ?? FAR)
    const places: Record<string, number> = {
      index,
      left: count - 1 - index,
      place: index / Math.max(1, count - 1),
      read: (sums.words[index] ?? 0) / Math.max(1, sums.words[count] ?? 0),
      proseRead: (sums.prose[index] ?? 0) / Math.max(1, sums.prose[count] ?? 0),
      proseShare: (sums.prose[count] ?? 0) / Math.max(1, sums.words[count] ?? 0),
      parted: parted / Math.max(1, isProse.filter(Boolean).length),
      runFrom: run ? index - run.first : -FAR,
      runTo: run ? run.last - index : -FAR,
      proseBefore: proseBefore[index] ?? FAR,
      proseAfter: proseAfter[index] ?? FAR,
      longBefore: longBefore[index] ?? FAR,
      longAfter: longAfter[index] ?? FAR,
      datedBefore: datedBefore[index] ?? FAR,
      stampsSinceProse: lastProse < 0 ? -1 : within(sums.stamps, lastProse + 1, index),
      stampsInRun: run && index >= run.first ? within(sums.stamps, run.first, index) : -1,
      gapsAround: within(sums.gaps, index - 4, index + 6),
      gapsAbove: within(sums.gaps, index - 4, index + 1),
      stampsAbove: within(sums.stamps, index - 4, index),
      stampsBelow: within(sums.stamps, index + 1, index + 5),
      cuesAbove: within(sums.cues, index - 4, index),
      cuesBelow: within(sums.cues, index + 1, index + 5),
      unlike: unlikeness(words.slice(Math.max(0, index - 4), index + 5)),
    }
    for (const reach of REACHES) {
      places[`prose -${reach}`] = within(sums.prose, index - reach, index)
      places[`prose +${reach}`] = within(sums.prose, index + 1, index + 1 + reach)
      places[`words -${reach}`] = within(sums.words, index - reach, index) / reach
      places[`words +${reach}`] = within(sums.words, index + 1, index + 1 + reach) / reach
    }
    for (const [kind, ago] of passed) places[`${kind} ago`] = ago[index] ?? FAR
    return places
  }
}

/** Sums of a row up to each place: entry n is the sum of the first n values. */
function sumsOf(values: readonly number[]): number[] {
  const sums = [0]
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value)
  return sums
}

/** The sum from one place up to, and without, another, as far as the row goes. */
function within(sums: readonly number[], from: number, to: number): number {
  const clamp = (place: number): number => Math.max(0, Math.min(sums.length - 1, place))
  return (sums[clamp(to)] ?? 0) - (sums[clamp(from)] ?? 0)
}

/** How many places back the last line stands of which it is so, `FAR` for none. */
function distances(isSo: readonly boolean[]): number[] {
  let last = -FAR
  return isSo.map((is, index) => {
    const back = Math.min(FAR, index - last)
    if (is) last = index
    return back
  })
}

/** Mean distance from the mean, as a share of it: the entries of a list are alike, paragraphs are not. */
function unlikeness(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + Math.abs(value - mean), 0) / values.length / mean
}
