import type { Colour } from '../model/highlight.ts'

/** A colour by its name and by the line it is drawn with, for those who tell it by that. */
export const COLOUR_NAMES: Readonly<Record<Colour, string>> = {
  yellow: 'Yellow, a line',
  green: 'Green, dashes',
  blue: 'Blue, dots',
  pink: 'Pink, a wave',
}

/** The name alone. */
export const SHORT_COLOUR_NAMES: Readonly<Record<Colour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
}

const EXCERPT = 120 // UTF-16 units: two lines of a list

/** The beginning of a quote, to its last whole word. */
export function excerpt(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  if (line.length <= EXCERPT) return line
  const cut = line.slice(0, EXCERPT)
  return `${cut.slice(0, cut.lastIndexOf(' ') > EXCERPT / 2 ? cut.lastIndexOf(' ') : EXCERPT).trimEnd()}…`
}

/** `1 highlight`, `3 highlights`. */
export function highlightsWords(count: number): string {
  return count === 1 ? '1 highlight' : `${count} highlights`
}

/** The day of a moment as the reader's own calendar has it, `2025-03-19`. */
export function dayOf(milliseconds: number): string {
  const date = new Date(milliseconds)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
