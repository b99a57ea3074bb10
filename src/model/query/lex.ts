/** One piece of a query's text. `raw` is what was typed, for notices. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'not' | 'and' | 'or'; readonly raw: string }
  | { readonly kind: 'near'; readonly distance: number; readonly raw: string }
  | { readonly kind: 'phrase'; readonly value: string; readonly raw: string }
  | { readonly kind: 'word'; readonly value: string; readonly raw: string }
  /** `name` is lower case; it need not be a known field. */
  | {
      readonly kind: 'field'
      readonly name: string
      readonly value: string
      readonly quoted: boolean
      readonly raw: string
    }

/** Phones type curly quotes on their own. */
const QUOTE = /["“”„]/
const WORD = /[^\s()"“”„]+/y
const FIELD = /^([a-z]+):(.*)$/is
const OPEN_FIELD = /^[a-z]+:$/i
const NEAR = /^near\/0*([1-9]\d{0,2})$/i

/** Cuts a query's text into tokens. Total: any text has tokens; what is odd is added to `notices`. */
export function lex(text: string, notices: string[]): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const char = text.charAt(at)
    if (/\s/.test(char)) at += 1
    else if (char === '(' || char === ')') {
      tokens.push({ kind: char === '(' ? 'open' : 'close', raw: char })
      at += 1
    } else if (char === '-' && /[^\s)-]/.test(text.charAt(at + 1))) {
      tokens.push({ kind: 'not', raw: char })
      at += 1
    } else if (QUOTE.test(char)) {
      const phrase = quoted(text, at)
      if (phrase === null) notices.push('A quotation mark is not closed: what follows it was searched as words.')
      else tokens.push({ kind: 'phrase', value: phrase, raw: `"${phrase}"` })
      at += phrase === null ? 1 : phrase.length + 2
    } else {
      const raw = wordAt(text, at)
      at += raw.length
      const phrase = OPEN_FIELD.test(raw) && QUOTE.test(text.charAt(at)) ? quoted(text, at) : null
      if (phrase !== null) at += phrase.length + 2
      tokens.push(wordToken(raw, phrase))
    }
  }
  return tokens
}

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at
  return WORD.exec(text)?.[0] ?? text.charAt(at)
}

/** The text between the quotation mark at `at` and the next; null where there is no next. */
function quoted(text: string, at: number): string | null {
  const length = text.slice(at + 1).search(QUOTE)
  return length < 0 ? null : text.slice(at + 1, at + 1 + length)
}

function wordToken(raw: string, phrase: string | null): Token {
  // Capitals only, so that a pasted sentence is words.
  if (raw === 'AND') return { kind: 'and', raw }
  if (raw === 'OR') return { kind: 'or', raw }
  if (raw === 'NOT') return { kind: 'not', raw }
  const near = NEAR.exec(raw)
  if (near) return { kind: 'near', distance: Number(near[1]), raw }
  const field = FIELD.exec(raw)
  if (field?.[1] !== undefined && field[2] !== undefined) {
    const value = phrase ?? field[2]
    return {
      kind: 'field',
      name: field[1].toLowerCase(),
      value,
      quoted: phrase !== null,
      raw: raw + (phrase === null ? '' : `"${phrase}"`),
    }
  }
  return { kind: 'word', value: raw, raw }
}
