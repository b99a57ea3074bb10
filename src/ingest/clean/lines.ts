/** A line of a seed. */
export type Line = {
  /** Counts from 1. */
  readonly number: number
  /** UTF-16 code units from the seed's start to the line's. */
  readonly offset: number
  /** As it stands, without its line end. */
  readonly raw: string
  /** White space collapsed and trimmed; empty for a blank line. */
  readonly text: string
}

/** White space and what only shapes it: zero-width space, soft hyphen, byte order mark, direction marks at the edges. */
const BLANK = /[\s\u200b\u00ad\ufeff]+/gu

/** Splits at every line end a browser's clipboard may write: LF, CRLF, CR, and Unicode's line separators. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let offset = 0
  for (const end of text.matchAll(/\r\n|[\n\r\u2028\u2029]|$/gu)) {
    const raw = text.slice(offset, end.index)
    lines.push({ number: lines.length + 1, offset, raw, text: tidy(raw) })
    offset = end.index + end[0].length
  }
  return lines
}

/** Collapses white space and trims; soft hyphens within words go. */
export function tidy(text: string): string {
  return text
    .replace(/\u00ad/gu, '')
    .replace(BLANK, ' ')
    .trim()
}
