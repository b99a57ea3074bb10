import type { Article } from '../../model/article.ts'
import type { ListedArticle } from '../../model/manifest.ts'
import { languageOf, type Stemmers, WHOLE } from '../stems.ts'
import { createWordScanner, type WordScanner } from '../tokens.ts'
import { type ByteWriter, createByteReader, createByteWriter } from './bytes.ts'
import { AUTHORS, FIRST_BLOCK, type Occurrences, STANDFIRST, TITLE } from './occurrences.ts'
import { createPairCollector, type Pair } from './pairs.ts'
import { type FieldName, type FieldNumbers, fieldOf, occurrenceWeights } from './scoring.ts'

/** What the index needs of an article: what lists show of it, and its text. */
export type Indexable = ListedArticle & Pick<Article, 'blocks'>

type Form = { readonly word: string; readonly index: number; readonly number: number; count: number }

/** Ends an article's occurrences; parts are written one up. */
const END = 0

/** All that was seen of one stem. Its occurrences are kept as bytes: a library has tens of millions. */
export type CollectedStem = {
  readonly stem: string
  readonly forms: Form[]
  /** Articles that hold it. */
  found: number
  lastDoc: number
  readonly occurrences: ByteWriter
}

export type Collected = {
  readonly stems: ReadonlyMap<string, CollectedStem>
  /** What an occurrence weighs by field, article by article. */
  readonly weights: readonly FieldNumbers[]
  /** How many articles each primary language has. */
  readonly languages: ReadonlyMap<string, number>
  /** Common words side by side. */
  readonly pairs: readonly Pair[]
}

/** Goes through articles one by one, in the order that gives them their numbers. */
export function createCollector(stemmers: Stemmers) {
  const stems = new Map<string, CollectedStem>()
  const lengths: FieldNumbers[] = []
  const languages = new Map<string, number>()
  const scanners = new Map<string, WordScanner>()
  const pairs = createPairCollector()
  const formsOf = new Map<string, Map<string, { of: CollectedStem; form: Form }>>()

  function lookUp(language: string, word: string) {
    const known = formsOf.get(language) ?? new Map<string, { of: CollectedStem; form: Form }>()
    if (known.size === 0) formsOf.set(language, known)
    const before = known.get(word)
    if (before) return before
    const stem = (stemmers.get(language) ?? WHOLE)(word)
    const of = stems.get(stem) ?? { stem, forms: [], found: 0, lastDoc: -1, occurrences: createByteWriter(16) }
    stems.set(stem, of)
    const form = of.forms.find((one) => one.word === word) ?? addForm(of, word)
    const entry = { of, form }
    known.set(word, entry)
    return entry
  }

  function addForm(of: CollectedStem, word: string): Form {
    const form = { word, index: of.forms.length, number: pairs.number({ word, of }), count: 0 }
    of.forms.push(form)
    return form
  }

  function add(article: Indexable): void {
    const doc = lengths.length
    const language = languageOf(article.lang)
    languages.set(language, (languages.get(language) ?? 0) + 1)
    const scan = scanners.get(article.lang) ?? createWordScanner(article.lang)
    scanners.set(article.lang, scan)
    const length = { title: 0, standfirst: 0, authors: 0, body: 0 }
    const take = (part: number, text: string) => {
      let place = 0
      scan(text, (word) => {
        const { of, form } = lookUp(language, word)
        form.count += 1
        if (of.lastDoc !== doc) {
          if (of.found > 0) of.occurrences.varint(END)
          of.occurrences.varint(doc - of.lastDoc)
          of.lastDoc = doc
          of.found += 1
        }
        of.occurrences.varint(part + 1)
        of.occurrences.varint(place)
        of.occurrences.varint(form.index)
        place += 1
        // Authors are names, not text: words of two of them are no phrase.
        if (part !== AUTHORS) pairs.take(form.number)
      })
      pairs.endPart()
      length[fieldOf(part)] += place
    }
    take(TITLE, article.title)
    take(STANDFIRST, article.standfirst ?? '')
    take(AUTHORS, article.authors.join('\n'))
    for (const [index, { text }] of article.blocks.entries()) take(FIRST_BLOCK + index, text)
    lengths.push(length)
    pairs.endArticle()
  }

  function finish(): Collected {
    const means = meansOf(lengths)
    const weights = lengths.map((length) => occurrenceWeights(length, means))
    return { stems, weights, languages, pairs: pairs.finish() }
  }

  return { add, finish }
}

/** Article by article, where a stem stands. What is yielded is the same object each time, filled anew. */
export function* occurrencesOf({ occurrences }: CollectedStem): Iterable<Occurrences & { doc: number }> {
  const reader = createByteReader(occurrences.view())
  const one = { doc: -1, count: 0, parts: [] as number[], words: [] as number[], forms: [] as number[] }
  while (!reader.done) {
    one.doc += reader.varint()
    one.count = 0
    while (!reader.done) {
      const part = reader.varint()
      if (part === END) break
      one.parts[one.count] = part - 1
      one.words[one.count] = reader.varint()
      one.forms[one.count] = reader.varint()
      one.count += 1
    }
    yield one
  }
}

/** Over the articles that have the field at all. */
function meansOf(lengths: readonly FieldNumbers[]): FieldNumbers {
  const mean = (field: FieldName) => {
    let sum = 0
    let count = 0
    for (const length of lengths) {
      sum += length[field]
      if (length[field] > 0) count += 1
    }
    return sum / Math.max(1, count)
  }
  return { title: mean('title'), standfirst: mean('standfirst'), authors: mean('authors'), body: mean('body') }
}
