import { findDensestRun, isStamp, type Run } from './densest-run.ts'
import type { Features } from './features.ts'
import { KINDS, type Measures, measureLine } from './line-measures.ts'
import { listenTo } from './vocabulary.ts'

/** A distance to what is not there, in paragraphs. */
const FAR = 200
/** Paragraphs to either side over which words and prose are summed up. */
const REACHES = [3, 8, 20]

/** A measure of every paragraph, in order. */
type Column = Float64Array

/** What is measured of a page. */
export type MeasuredPage = {
  /** By the measure's name: a page may have as many paragraphs as a book, with a hundred numbers to each. */
  readonly columns: ReadonlyMap<string, Column>
  /** Which paragraphs are dates or bylines. */
  readonly stamps: readonly boolean[]
  readonly run: Run | null
}

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
  const columns = new Map<string, Column>()
  const note: Note = (name, measure) => {
    const column = new Float64Array(lines.length)
    for (let index = 0; index < lines.length; index += 1) column[index] = measure(index)
    columns.set(name, column)
  }
  for (const name of Object.keys(lines[0] ?? {})) note(name, (index) => lines[index]?.[name] ?? -1)
  notePlaces(lines, run, note)
  note('printedAbove', (index) => speech.copies(index).printedAbove)
  note('printedBelow', (index) => speech.copies(index).printedBelow)
  note('heard', (index) => (run ? speech.sharedWithRun(index, run) : -1))
  return { columns, stamps: lines.map(isStamp), run }
}

/** Takes down a measure of every paragraph. */
type Note = (name: string, measure: (index: number) => number) => void

/** What a tree asks for: a measure of the paragraph so many places below (above, when negative) the one in question. */
export type Question = readonly [step: number, measure: string]

/** Reads a question as it is written down: "words" is of the paragraph itself, "-1 words" of the one above. */
export function parseQuestion(name: string): Question {
  const neighbour = /^([+-]\d) (.+)$/u.exec(name)
  return neighbour ? [Number(neighbour[1]), neighbour[2] ?? ''] : [0, name]
}

/** The answers to a question, by paragraph; -1 where there is no such paragraph or measure. */
export function answersTo({ columns }: MeasuredPage, [step, measure]: Question): (index: number) => number {
  const column = columns.get(measure)
  return (index) => column?.[index + step] ?? -1
}

/** Where each line stands: in the page, towards the densest run, between prose and what was passed. */
function notePlaces(lines: readonly Measures[], run: Run | null, note: Note): void {
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
  const proseLines = isProse.filter(Boolean).length
  const parted = lines.filter((line) => line.prose && line.gap && line.after).length / Math.max(1, proseLines)
  note('index', (index) => index)
  note('left', (index) => count - 1 - index)
  note('place', (index) => index / Math.max(1, count - 1))
  note('read', (index) => (sums.words[index] ?? 0) / Math.max(1, sums.words[count] ?? 0))
  note('proseRead', (index) => (sums.prose[index] ?? 0) / Math.max(1, sums.prose[count] ?? 0))
  note('proseShare', () => (sums.prose[count] ?? 0) / Math.max(1, sums.words[count] ?? 0))
  note('parted', () => parted)
  note('runFrom', (index) => (run ? index - run.first : -FAR))
  note('runTo', (index) => (run ? run.last - index : -FAR))
  note('proseBefore', (index) => proseBefore[index] ?? FAR)
  note('proseAfter', (index) => proseAfter[index] ?? FAR)
  note('longBefore', (index) => longBefore[index] ?? FAR)
  note('longAfter', (index) => longAfter[index] ?? FAR)
  note('datedBefore', (index) => datedBefore[index] ?? FAR)
  note('stampsSinceProse', (index) => {
    const lastProse = index - (proseBefore[index] ?? FAR)
    return lastProse < 0 ? -1 : within(sums.stamps, lastProse + 1, index)
  })
  note('stampsInRun', (index) => (run && index >= run.first ? within(sums.stamps, run.first, index) : -1))
  noteAround(words, sums, note)
  for (const [kind, ago] of passed) note(`${kind} ago`, (index) => ago[index] ?? FAR)
}

type SumsByKind = Readonly<Record<'words' | 'prose' | 'stamps' | 'cues' | 'gaps', readonly number[]>>

/** What stands just above and below each line. */
function noteAround(words: readonly number[], sums: SumsByKind, note: Note): void {
  note('gapsAround', (index) => within(sums.gaps, index - 4, index + 6))
  note('gapsAbove', (index) => within(sums.gaps, index - 4, index + 1))
  note('stampsAbove', (index) => within(sums.stamps, index - 4, index))
  note('stampsBelow', (index) => within(sums.stamps, index + 1, index + 5))
  note('cuesAbove', (index) => within(sums.cues, index - 4, index))
  note('cuesBelow', (index) => within(sums.cues, index + 1, index + 5))
  note('unlike', (index) => unlikeness(words.slice(Math.max(0, index - 4), index + 5)))
  for (const reach of REACHES) {
    note(`prose -${reach}`, (index) => within(sums.prose, index - reach, index))
    note(`prose +${reach}`, (index) => within(sums.prose, index + 1, index + 1 + reach))
    note(`words -${reach}`, (index) => within(sums.words, index - reach, index) / reach)
    note(`words +${reach}`, (index) => within(sums.words, index + 1, index + 1 + reach) / reach)
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
