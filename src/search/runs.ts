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

/** Pairs of a left and a right run at most `distance` words apart, in either order; 1 is side by side. */
export function nearRuns(
  left: readonly Run[],
  right: readonly Run[],
  distance: number,
): readonly { readonly left: Run; readonly right: Run }[] {
  return left.flatMap((one) =>
    right.flatMap((other) => {
      const apart = one.first <= other.first ? other.first - one.last : one.first - other.last
      return apart >= 1 && apart <= distance ? [{ left: one, right: other }] : []
    }),
  )
}
