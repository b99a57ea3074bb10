import type { Postings } from './index/postings.ts'
import type { FoundTerm, IndexReader } from './index/reader.ts'
import { idf } from './index/scoring.ts'
import { type Stemmers, WHOLE } from './stems.ts'
import { isStopWord } from './stop-words.ts'

/** One stem that an asked word stands for. */
export type WeighedTerm = {
  readonly term: FoundTerm
  readonly postings: Postings
  /** What a full impact is worth: how much the word says, times how surely it was meant. */
  readonly weight: number
}

export type FoundWord = {
  readonly word: string
  readonly terms: readonly WeighedTerm[]
  /** The stems, for what is to be marked in texts. */
  readonly stems: ReadonlySet<string>
  /** The likeliest word, where the asked one occurs nowhere and was taken for a typing error. */
  readonly correction: string | null
  /** So common that it finds nothing by itself beside other words. */
  readonly isStop: boolean
}

export type WordRequest = {
  /** Folded, as `createTokenizer` gives it. */
  readonly word: string
  /** `star`: words that begin so are asked for. `unfinished`: they are meant where the word itself finds little. */
  readonly completion: 'star' | 'unfinished' | null
}

/** How surely a word is meant that was not typed so. */
const SURENESS = { completion: 0.6, correction: 0.75 }

/** Articles below which a word that is still being typed is taken for the beginning of others. */
const FEW = 10

/** Finds what words stand for in one index. */
export type WordFinder = {
  find(request: WordRequest): Promise<FoundWord>
  /** The stems that any of the words' own forms belong to, whatever the language. */
  termsOf(words: readonly string[]): Promise<readonly FoundTerm[]>
}

export function createWordFinder(reader: IndexReader, stemmers: Stemmers): WordFinder {
  const { articles, languages, whole } = reader.root
  const stemsOf = languages.map((language) => stemmers.get(language) ?? WHOLE)
  if (whole || stemsOf.length === 0) stemsOf.push(WHOLE)

  async function termsOf(words: readonly string[]): Promise<readonly FoundTerm[]> {
    const stems = new Set(words.flatMap((word) => stemsOf.map((stem) => stem(word))))
    const terms = await Promise.all([...stems].map(reader.term))
    return terms.filter((term) => term !== null)
  }

  async function wordsFrom(prefix: string): Promise<readonly FoundTerm[]> {
    return termsOf((await reader.words(prefix, 'words')).map(({ word }) => word))
  }

  async function complete({ word, completion }: WordRequest, exact: readonly FoundTerm[]) {
    if (completion === 'star') return wordsFrom(word)
    const found = exact.reduce((most, term) => Math.max(most, term.found), 0)
    if (completion === null || found >= FEW || word.length < 2) return []
    const begun = await reader.termsFrom(word)
    return begun.length > 0 || exact.length > 0 ? begun : wordsFrom(word)
  }

  async function weighed(terms: readonly FoundTerm[], sureness: number): Promise<readonly WeighedTerm[]> {
    return Promise.all(
      terms.map(async (term) => ({
        term,
        postings: await reader.postings(term),
        weight: idf(term.found, articles) * sureness,
      })),
    )
  }

  return {
    termsOf,
    async find(request) {
      const { word } = request
      const exact = await termsOf([word])
      const known = new Set(exact.map(({ stem }) => stem))
      const completions = (await complete(request, exact)).filter(({ stem }) => !known.has(stem))
      const isMisspelt = exact.length + completions.length === 0 && request.completion !== 'star'
      const candidates = isMisspelt ? await (await import('./spelling.ts')).respell(word, reader) : []
      const corrected = await termsOf(candidates.map((candidate) => candidate.word))
      const terms = await Promise.all([
        weighed(exact, 1),
        weighed(completions, SURENESS.completion),
        weighed(corrected, SURENESS.correction),
      ])
      return {
        word,
        terms: terms.flat(),
        stems: new Set(terms.flat().map(({ term }) => term.stem)),
        correction: candidates[0]?.word ?? null,
        isStop: isStopWord(word, languages),
      }
    },
  }
}
