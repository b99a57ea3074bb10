import { editDistance } from './edit-distance.ts'
import type { DictionaryWord } from './index/dictionary.ts'
import { canBeMisspelt, errorsForgiven, reversed } from './index/misspelt.ts'
import type { IndexReader } from './index/reader.ts'

/** A word of the library that a misspelt one may have meant. */
export type Candidate = { readonly word: string; readonly errors: number }

/** Words that one misspelling stands for at most: which of them is meant, the other words of the query tell. */
const MOST = 4

/** The fewest letters that are looked up: fewer begin too many words. */
const LEAST_LETTERS = 2

/**
 * The words nearest to one that occurs nowhere, the likeliest first. A word with one error has its
 * beginning or its end intact (the pigeonhole principle, as in Wu and Manber 1992), so that one piece
 * of the dictionary by beginnings and one by endings hold all candidates. Two errors are forgiven in
 * long words where a third at either end is intact.
 */
export async function respell(word: string, reader: Pick<IndexReader, 'words'>): Promise<readonly Candidate[]> {
  if (!canBeMisspelt(word)) return []
  const half = Math.floor(word.length / 2)
  const one = await candidates(word, { start: half, end: word.length - half - 1, errors: 1 }, reader)
  if (one.length > 0 || errorsForgiven(word) < 2) return one
  const third = Math.floor(word.length / 3)
  return candidates(word, { start: third, end: third, errors: 2 }, reader)
}

async function candidates(
  word: string,
  { start, end, errors }: { start: number; end: number; errors: number },
  reader: Pick<IndexReader, 'words'>,
): Promise<readonly Candidate[]> {
  const [beginning, ending] = await Promise.all([
    reader.words(word.slice(0, Math.max(LEAST_LETTERS, start)), 'words'),
    reader.words(reversed(word).slice(0, Math.max(LEAST_LETTERS, end)), 'endings'),
  ])
  const known = new Map<string, number>()
  for (const { word: other, size } of beginning) if (canBeMisspelt(other)) known.set(other, size)
  for (const { word: other, size } of ending) known.set(reversed(other), size)
  return [...known]
    .map(([other, size]): DictionaryWord & { errors: number } => ({
      word: other,
      size,
      errors: editDistance(word, other, errors),
    }))
    .filter((candidate) => candidate.errors <= errors)
    .sort((a, b) => a.errors - b.errors || likelihood(b, word) - likelihood(a, word) || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
}

/** Common words are meant more often, and the first letter is seldom wrong (Pollock and Zamora 1984). */
function likelihood({ word, size }: DictionaryWord, typed: string): number {
  return size + (word[0] === typed[0] ? 2 : 0)
}
