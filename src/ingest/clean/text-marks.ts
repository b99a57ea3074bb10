/** What marks a line as an item of a list, and what it says without the mark. */
export type ListMark = {
  /** The sign, or what stands behind the number. */
  readonly sign: string
  readonly number: number | null
  readonly text: string
}

/** Dashes longer than a hyphen begin speech in many languages, and no items. */
const ITEM = /^(?:([-*•‣·▪►✔])|(\d{1,3})([.)]))\s+(\S.*)$/su

/** The mark that a line begins with; null where it begins with none, or says nothing behind it. */
export function listMarkOf(line: string): ListMark | null {
  const [, bullet, number, sign, text] = ITEM.exec(line) ?? []
  if (text === undefined) return null
  return bullet === undefined
    ? { sign: sign ?? '', number: Number(number), text }
    : { sign: bullet, number: null, text }
}

/** Whether a text begins with a quotation mark of any script. */
export function opensQuote(text: string): boolean {
  return /^["“”„«»‹‘「『]/u.test(text)
}
