import { foldValue } from '../fold-value.ts'
import type { ArticleState } from '../reading-state.ts'
import { readingMinutes } from '../reading-time.ts'
import { wordsTest } from '../words-test.ts'
import type { TextTerm } from './ast.ts'

/** What spellings of one name share; a name of punctuation alone is only itself. */
export function nameKey(name: string): string {
  return foldValue(name) || name
}

/**
 * Tests the name of a section, author, source or tag by its `nameKey`. A quoted one is the whole name: a
 * section "World" is not the section "World Review".
 */
export function nameKeyTest(term: TextTerm): (key: string) => boolean {
  if (term.kind === 'word') return foldedTest(term)
  const wanted = nameKey(term.text)
  return (key) => key === wanted
}

/** Tests a short text for a word, the beginning of one, or words in a row. */
export function termTest(term: TextTerm): (value: string) => boolean {
  const holds = foldedTest(term)
  return remembered((value) => holds(foldValue(value)))
}

/** `termTest` for a text that is folded already. */
export function foldedTest(term: TextTerm): (folded: string) => boolean {
  const wanted = foldValue(term.text)
  if (wanted === '') return () => false
  return wordsTest(wanted, term.kind === 'word' && term.prefix)
}

/** Names repeat from article to article, and folding is the costly part. */
function remembered(test: (value: string) => boolean): (value: string) => boolean {
  const known = new Map<string, boolean>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const result = test(value)
    known.set(value, result)
    return result
  }
}

/** Whole minutes from the reader's place to the end; 0 once finished. */
export function minutesLeft(article: { readonly words: number }, state: ArticleState): number {
  if (state.status === 'finished') return 0
  return readingMinutes(article.words * (1 - (state.place?.fraction ?? 0)))
}
