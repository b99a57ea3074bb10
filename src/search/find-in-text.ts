import type { QueryNode, WordTerm } from '../model/query/ast.ts'
import type { BlockText } from './html-blocks.ts'
import { nearRuns, type Run, runsOf, type Sequence, sequenceOf } from './runs.ts'
import { languageOf, type Stem } from './stems.ts'
import { isStopWord } from './stop-words.ts'
import { createTokenizer, type Token, type Tokenizer } from './tokens.ts'

/** Words of one block that answer a query: UTF-16 units into its text. */
export type FoundWords = { readonly block: string; readonly start: number; readonly end: number }

type Finder = (tokens: readonly Token[]) => readonly Run[]

/**
 * Every place in a text that a query's words and phrases stand at, in order, none within another. Words
 * are matched as the library's search matches them: by stem, accents and case aside; the last may still
 * be being typed. What asks for anything but the text finds nothing.
 * @param lang of the text, BCP 47
 */
export function findInText(
  where: QueryNode | null,
  blocks: readonly BlockText[],
  { lang, stem }: { readonly lang: string; readonly stem: Stem },
): readonly FoundWords[] {
  const tokenize = createTokenizer(lang)
  const finders = where === null ? [] : findersOf(where, { tokenize, stem, language: languageOf(lang) })
  return blocks.flatMap(({ id, text }) => {
    if (finders.length === 0) return []
    const tokens = tokenize(text)
    const runs = finders.flatMap((find) => find(tokens)).sort((a, b) => a.first - b.first || b.last - a.last)
    return apart(runs).map(({ first, last }) => ({
      block: id,
      start: tokens[first]?.start ?? 0,
      end: tokens[last]?.end ?? 0,
    }))
  })
}

type Language = { readonly tokenize: Tokenizer; readonly stem: Stem; readonly language: string }

function findersOf(node: QueryNode, language: Language): readonly Finder[] {
  const { tokenize } = language
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.nodes.flatMap((child) => findersOf(child, language))
    case 'words':
      return wordFinders(node.terms, language)
    case 'phrase':
      return [(tokens) => runsOf(sequenceOf(node, tokenize), tokens)]
    case 'field':
      return node.field === 'text' ? [(tokens) => runsOf(sequenceOf(node.term, tokenize), tokens)] : []
    case 'near':
      return [
        (tokens) => {
          const runs = (side: 'left' | 'right') => runsOf(sequenceOf(node[side], tokenize), tokens)
          return nearRuns(runs('left'), runs('right'), node.distance).flatMap(({ left, right }) => [left, right])
        },
      ]
    default:
      return []
  }
}

/** A word that nearly every text has is looked for only where no other is asked for. */
function wordFinders(terms: readonly WordTerm[], { tokenize, stem, language }: Language): readonly Finder[] {
  const sequences = terms.map((term, nth): { readonly isStop: boolean; readonly sequence: Sequence } => {
    const words = tokenize(term.text).map(({ word }) => word)
    const mayGoOn = term.prefix || nth === terms.length - 1
    const sequence = words.map((word, part) => {
      const stemmed = stem(word)
      const isBeginning = mayGoOn && part === words.length - 1
      return (other: string) => stem(other) === stemmed || (isBeginning && other.startsWith(word))
    })
    return { isStop: words.every((word) => isStopWord(word, [language])), sequence }
  })
  const telling = sequences.filter(({ isStop }) => !isStop)
  return (telling.length > 0 ? telling : sequences).map(
    ({ sequence }) =>
      (tokens) =>
        runsOf(sequence, tokens),
  )
}

/** In order of their first words; of two that overlap the earlier and longer stays. */
function apart(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = []
  for (const run of runs) if (run.first > (kept.at(-1)?.last ?? -1)) kept.push(run)
  return kept
}
