import type { Collected } from './collect.ts'
import { AUTHORS } from './parts.ts'
import { DOC, END, KIND, PART } from './texts.ts'

/**
 * Two words of which both are in many articles: where they stand side by side is kept as a list of its
 * own (a partial nextword index, Williams, Zobel and Bahle 2004, "Fast phrase querying with combined
 * indexes"). Without it, a phrase like "of the" reads where each of the two stands in the whole library.
 * As many as these would meet in one of so many articles if they knew nothing of each other:
 */
const MEET_IN_ONE_OF = 40

/** Articles that two words of one library share by chance, below which their places are read quickly. */
const FEWEST = 20

/** Whether the pairs of two words are listed, by how many of the articles hold each. Writer and reader ask this alike. */
export function arePaired(found: number, other: number, articles: number): boolean {
  const shared = (found * other) / articles
  return shared >= FEWEST && shared * MEET_IN_ONE_OF >= articles
}

/** Two words side by side, and the articles where they do, ascending. */
export type Pair = { readonly pair: string; readonly docs: readonly number[] }

/** The pairs that are listed, in no order. */
export function pairsOf({ texts, forms }: Pick<Collected, 'texts' | 'forms'>): readonly Pair[] {
  const { parts } = texts
  const { words, found } = forms
  const articles = texts.articleEnds.length
  const pairs = new Map<number, number[]>()
  let at = 0
  for (let part = 0; part < parts.length; part += PART) {
    const doc = parts[part + DOC] ?? 0
    const end = parts[part + END] ?? 0
    const first = at
    at = end
    // Authors are names, not text: words of two of them are no phrase.
    if (parts[part + KIND] === AUTHORS) continue
    for (let place = first + 1; place < end; place += 1) {
      const before = texts.forms[place - 1] ?? 0
      const form = texts.forms[place] ?? 0
      if (!arePaired(found[before] ?? 0, found[form] ?? 0, articles)) continue
      const key = before * words.length + form
      const docs = pairs.get(key)
      if (docs === undefined) pairs.set(key, [doc])
      else if (docs[docs.length - 1] !== doc) docs.push(doc)
    }
  }
  return byWords(pairs, words)
}

/** One word may be a form of several stems, where articles are in several languages. */
function byWords(pairs: ReadonlyMap<number, readonly number[]>, words: readonly string[]): readonly Pair[] {
  const merged = new Map<string, readonly number[]>()
  for (const [key, docs] of pairs) {
    const pair = pairOf(words[Math.floor(key / words.length)] ?? '', words[key % words.length] ?? '')
    const known = merged.get(pair)
    merged.set(pair, known ? [...new Set([...known, ...docs])].sort((a, b) => a - b) : docs)
  }
  return [...merged].map(([pair, docs]) => ({ pair, docs }))
}

/** What stands for two words: no word has a space. */
export function pairOf(first: string, second: string): string {
  return `${first} ${second}`
}
