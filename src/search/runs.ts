import type { TextTerm } from '../model/query/ast.ts'
import type { Token, Tokenizer } from './tokens.ts'

/** Words in a row: indexes into a text's tokens, both inclusive. */
export type Run = { readonly first: number; readonly last: number }

/** Tests of one word each, for words that must follow one another. */
export type Sequence = readonly ((word: string) => boolean)[]

/** What a phrase or a single word asks for in a text's tokens. */
export function sequenceOf(term: TextTerm, tokenize: Tokenizer): Sequence {
  const tokens = tokenize(term.text)
  return tokens.map(({ word }, index) =>
    term.kind === 'word' && term.prefix && index === tokens.length - 1
      ? (other: string) => other.startsWith(word)
      : (other: string) => other === word,
  )
}

/** Every place where the sequence stands, in order; an empty sequence stands nowhere. */
export function runsOf(sequence: Sequence, tokens: readonly Token[]): readonly Run[] {
  if (sequence.length === 0) return []
  const runs: Run[] = []
  for (let first = 0; first + sequence.length <= tokens.length; first += 1) {
    if (sequence.every((test, step) => test(tokens[first + step]?.word ?? ''))) {
      runs.push({ first, last: first + sequence.length - 1 })
    }
  }
  return runs
}

/**
 * Pairs of a left and a right run at most `distance` words apart, in either order; 1 is side by side.
 * Both lists in order, as `runsOf` gives them.
 */
export function nearRuns(
  left: readonly Run[],
  right: readonly Run[],
  distance: number,
): readonly { readonly left: Run; readonly right: Run }[] {
  const pairs: { left: Run; right: Run }[] = []
  let from = 0
  for (const one of left) {
    while ((right[from]?.last ?? Number.POSITIVE_INFINITY) < one.first - distance) from += 1
    for (let at = from; ; at += 1) {
      const other = right[at]
      if (other === undefined || other.first > one.last + distance) break
      // Words that overlap are the same words, not near ones.
      if (other.last < one.first || other.first > one.last) pairs.push({ left: one, right: other })
    }
  }
  return pairs
}
