import type { Article } from '../../model/article.ts'
import type { ListedArticle } from '../../model/manifest.ts'
import { languageOf, type Stemmers, WHOLE } from '../stems.ts'
import { createTokenizer, type Tokenizer } from '../tokens.ts'
import { type ByteWriter, createByteReader, createByteWriter } from './bytes.ts'
import { AUTHORS, FIRST_BLOCK, type Occurrence, STANDFIRST, TITLE } from './occurrences.ts'
import { type FieldName, type FieldNumbers, fieldOf } from './scoring.ts'

/** What the index needs of an article: what lists show of it, and its text. */
export type Indexable = ListedArticle & Pick<Article, 'blocks'>

/** All that was seen of one stem. Its occurrences are kept as bytes: a library has tens of millions. */
export type CollectedStem = {
  readonly stem: string
  readonly forms: { readonly word: string; count: number }[]
  /** Articles that hold it. */
  found: number
  lastDoc: number
  readonly occurrences: ByteWriter
}

export type Collected = {
  readonly stems: ReadonlyMap<string, CollectedStem>
  /** Words by field, article by article, and on average where there are any. */
  readonly lengths: readonly FieldNumbers[]
  readonly means: FieldNumbers
  /** How many articles each primary language has. */
  readonly languages: ReadonlyMap<string, number>
}

/** Goes through articles one by one, in the order that gives them their numbers. */
export function createCollector(stemmers: Stemmers) {
  const stems = new Map<string, CollectedStem>()
  const lengths: FieldNumbers[] = []
  const languages = new Map<string, number>()
  const tokenizers = new Map<string, Tokenizer>()
  const formsOf = new Map<string, Map<string, { of: CollectedStem; form: number }>>()

  function lookUp(language: string, word: string) {
    const known = formsOf.get(language) ?? new Map<string, { of: CollectedStem; form: number }>()
    formsOf.set(language, known)
    const before = known.get(word)
    if (before) return before
    const stem = (stemmers.get(language) ?? WHOLE)(word)
    const of = stems.get(stem) ?? { stem, forms: [], found: 0, lastDoc: -1, occurrences: createByteWriter(16) }
    stems.set(stem, of)
    const at = of.forms.findIndex((form) => form.word === word)
    const form = at >= 0 ? at : of.forms.push({ word, count: 0 }) - 1
    const entry = { of, form }
    known.set(word, entry)
    return entry
  }

  function add(article: Indexable): void {
    const doc = lengths.length
    const language = languageOf(article.lang)
    languages.set(language, (languages.get(language) ?? 0) + 1)
    const tokenize = tokenizers.get(article.lang) ?? createTokenizer(article.lang)
    tokenizers.set(article.lang, tokenize)
    const length = { title: 0, standfirst: 0, authors: 0, body: 0 }
    const here = new Map<CollectedStem, number[]>()
    const take = (part: number, text: string) => {
      const field = fieldOf(part)
      for (const [place, { word }] of tokenize(text).entries()) {
        const { of, form } = lookUp(language, word)
        const entry = of.forms[form]
        if (entry) entry.count += 1
        const list = here.get(of)
        if (list) list.push(part, place, form)
        else here.set(of, [part, place, form])
        length[field] += 1
      }
    }
    take(TITLE, article.title)
    take(STANDFIRST, article.standfirst ?? '')
    take(AUTHORS, article.authors.join('\n'))
    for (const [index, { text }] of article.blocks.entries()) take(FIRST_BLOCK + index, text)
    for (const [of, numbers] of here) {
      of.occurrences.varint(doc - of.lastDoc)
      of.occurrences.varint(numbers.length / 3)
      for (const number of numbers) of.occurrences.varint(number)
      of.lastDoc = doc
      of.found += 1
    }
    lengths.push(length)
  }

  return { add, finish: (): Collected => ({ stems, lengths, means: meansOf(lengths), languages }) }
}

/** Article by article, where a stem stands. */
export function* occurrencesOf({ occurrences }: CollectedStem): Iterable<readonly [number, readonly Occurrence[]]> {
  const reader = createByteReader(occurrences.finish())
  let doc = -1
  while (!reader.done) {
    doc += reader.varint()
    const list: Occurrence[] = []
    for (let left = reader.varint(); left > 0; left -= 1) {
      list.push({ part: reader.varint(), word: reader.varint(), form: reader.varint() })
    }
    yield [doc, list]
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
