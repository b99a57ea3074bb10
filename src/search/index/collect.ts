import type { Article } from '../../model/article.ts'
import { compareCodeUnits } from '../../model/article-order.ts'
import type { ListedArticle } from '../../model/library-files.ts'
import { languageOf, type Stemmers, WHOLE } from '../stems.ts'
import { groupNumbers } from './numbers.ts'
import { AUTHORS, FIRST_BLOCK, STANDFIRST, TITLE } from './parts.ts'
import { createWordScanner, type ScanWords } from './scan-words.ts'
import { type FieldNumbers, fieldOf } from './scoring.ts'
import { createTextCollector, type Texts } from './texts.ts'

/** What the index needs of an article: what lists show of it, and its text. */
export type Indexable = ListedArticle & Pick<Article, 'blocks'>

export type CollectedStem = {
  readonly stem: string
  /** Words that have it, the commonest first. */
  readonly forms: readonly string[]
  /** Articles that hold it. */
  readonly found: number
  /** Where it stands in the texts, ascending. */
  readonly places: Uint32Array
}

export type Collected = {
  /** In the order of their letters. */
  readonly stems: readonly CollectedStem[]
  readonly texts: Texts
  /** By the number of a form. */
  readonly forms: {
    readonly words: readonly string[]
    /** Its place among the forms of its stem. */
    readonly ranks: Uint32Array
    /** Articles that hold its stem. */
    readonly found: Uint32Array
  }
  /** Words of each field, article by article. */
  readonly lengths: readonly FieldNumbers[]
  /** How many articles each primary language has. */
  readonly languages: ReadonlyMap<string, number>
}

/** Goes through articles one by one, in the order that gives them their numbers. */
export function createCollector(stemmers: Stemmers) {
  const texts = createTextCollector()
  const lengths: FieldNumbers[] = []
  const languages = new Map<string, number>()
  const scanners = new Map<string, ScanWords>()
  const formsOf = new Map<string, Map<string, number>>()
  const stems = new Map<string, { readonly stem: number; readonly forms: Map<string, number> }>()
  const words: string[] = []
  const stemOf: number[] = []

  /** A word is a form of as many stems as the library's languages make of it. */
  function numberOf(word: string, language: string): number {
    const name = (stemmers.get(language) ?? WHOLE)(word)
    const known = stems.get(name) ?? { stem: stems.size, forms: new Map<string, number>() }
    stems.set(name, known)
    const form = known.forms.get(word) ?? words.length
    if (form === words.length) {
      words.push(word)
      stemOf.push(known.stem)
      known.forms.set(word, form)
    }
    return form
  }

  function add(article: Indexable): void {
    const language = languageOf(article.lang)
    languages.set(language, (languages.get(language) ?? 0) + 1)
    const scan = scanners.get(article.lang) ?? createWordScanner(article.lang)
    scanners.set(article.lang, scan)
    const forms = formsOf.get(language) ?? new Map<string, number>()
    formsOf.set(language, forms)
    const takeWord = (word: string) => {
      let form = forms.get(word)
      if (form === undefined) {
        form = numberOf(word, language)
        forms.set(word, form)
      }
      texts.word(form)
    }
    const length = { title: 0, standfirst: 0, authors: 0, body: 0 }
    const take = (part: number, text: string) => {
      scan(text, takeWord)
      length[fieldOf(part)] += texts.endPart(part)
    }
    take(TITLE, article.title)
    take(STANDFIRST, article.standfirst ?? '')
    take(AUTHORS, article.authors.join('\n'))
    for (const [index, { text }] of article.blocks.entries()) take(FIRST_BLOCK + index, text)
    lengths.push(length)
    texts.endArticle()
  }

  return {
    add,
    finish: (): Collected => {
      const collected = texts.finish()
      return { texts: collected, lengths, languages, ...sortOut(collected, [...stems.keys()], words, stemOf) }
    },
  }
}

function sortOut(texts: Texts, names: readonly string[], words: readonly string[], stems: readonly number[]) {
  const stemOf = Uint32Array.from(stems)
  const { times, found } = countForms(texts, stemOf, names.length)
  const placesOf = groupNumbers(texts.forms.length, names.length, (place) => stemOf[texts.forms[place] ?? 0] ?? 0)
  const formsOf = groupNumbers(words.length, names.length, (form) => stemOf[form] ?? 0)
  const ranks = new Uint32Array(words.length)
  const all = names.map((stem, number): CollectedStem => {
    const forms = formsOf(number).sort(
      (a, b) => (times[b] ?? 0) - (times[a] ?? 0) || compareCodeUnits(words[a] ?? '', words[b] ?? ''),
    )
    for (const [rank, form] of forms.entries()) ranks[form] = rank
    return {
      stem,
      forms: Array.from(forms, (form) => words[form] ?? ''),
      found: found[number] ?? 0,
      places: placesOf(number),
    }
  })
  return {
    stems: all.sort((a, b) => compareCodeUnits(a.stem, b.stem)),
    forms: { words, ranks, found: stemOf.map((stem) => found[stem] ?? 0) },
  }
}

/** How often each form stands in the texts, and in how many articles each stem. */
function countForms({ forms, articleEnds }: Texts, stemOf: Uint32Array, stems: number) {
  const times = new Uint32Array(stemOf.length)
  const found = new Uint32Array(stems)
  const last = new Uint32Array(stems) // the article that was counted last, from 1
  let place = 0
  for (let doc = 0; doc < articleEnds.length; doc += 1) {
    for (; place < (articleEnds[doc] ?? 0); place += 1) {
      const form = forms[place] ?? 0
      const stem = stemOf[form] ?? 0
      times[form] = (times[form] ?? 0) + 1
      if (last[stem] === doc + 1) continue
      last[stem] = doc + 1
      found[stem] = (found[stem] ?? 0) + 1
    }
  }
  return { times, found }
}
