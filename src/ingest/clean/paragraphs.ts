import type { Line } from './lines.ts'

/** Lines that were written as one: a line of its own, or the lines of a hard-wrapped paragraph. */
export type Paragraph = {
  readonly lines: readonly Line[]
  /** The lines' text, joined by spaces. */
  readonly text: string
  /** Blank lines before it. */
  readonly gap: number
}

/** Columns within which hard-wrapped text breaks; a line that is longer was not wrapped by hand or by mail. */
const WRAP_COLUMNS = { least: 45, most: 100 }
/** Share of full lines among those that are followed by another, from which a text counts as wrapped. */
const WRAPPED_SHARE = 0.5
/** Followed lines that must be seen before a text counts as wrapped. */
const LEAST_EVIDENCE = 3
/** How far a wrapped line may fall short of the widest: the word that did not fit. */
const RAGGED = 18

/** Gathers lines into paragraphs. Blank lines part them; where the text is not hard-wrapped, every line end does. */
export function gatherParagraphs(lines: readonly Line[]): Paragraph[] {
  const width = wrapWidth(lines)
  const paragraphs: { lines: Line[]; gap: number }[] = []
  let gap = 0
  let previous: Line | null = null
  for (const line of lines) {
    if (line.text === '') {
      gap += 1
      previous = null
      continue
    }
    const last = paragraphs.at(-1)
    if (last && previous && width !== null && continues(previous, line, width)) last.lines.push(line)
    else paragraphs.push({ lines: [line], gap })
    gap = 0
    previous = line
  }
  return paragraphs.map(({ lines: own, gap: before }) => ({
    lines: own,
    text: own.map((line) => line.text).join(' '),
    gap: before,
  }))
}

/** The column at which a text is wrapped, or null when its lines end where paragraphs do. */
function wrapWidth(lines: readonly Line[]): number | null {
  const followed = lines.filter((line, index) => line.text !== '' && (lines[index + 1]?.text ?? '') !== '')
  const within = followed.filter((line) => line.text.length <= WRAP_COLUMNS.most)
  if (within.length < LEAST_EVIDENCE || within.length < followed.length * 0.9) return null
  const lengths = within.map((line) => line.text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const full = lengths.filter((length) => length >= width - RAGGED).length
  return width >= WRAP_COLUMNS.least && full >= within.length * WRAPPED_SHARE ? width : null
}

/** A line goes on when it is full and the next begins no list item and is not set in. */
function continues(line: Line, next: Line, width: number): boolean {
  const nextWord = next.text.indexOf(' ') === -1 ? next.text.length : next.text.indexOf(' ')
  const isFull = line.text.length + 1 + nextWord > width - 2
  return isFull && !/^(?:[-*•‣·]|\d{1,3}[.)])\s/u.test(next.text) && !/^(?:\t| {2,})\S/u.test(next.raw)
}
