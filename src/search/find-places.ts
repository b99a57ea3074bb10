import type { QueryLeaf, TextTerm } from '../model/query/ast.ts'
import type { WordFinder } from './find-word.ts'
import { arePaired } from './index/pairs.ts'
import { AUTHORS, FIRST_BLOCK } from './index/parts.ts'
import { createPlaceReader, type TakePlace } from './index/place-reader.ts'
import type { FoundTerm, IndexReader } from './index/reader.ts'
import { nearRuns, type Run } from './runs.ts'
import type { Token } from './tokens.ts'

/** Where a term stands, to the letter: by article, then by its part, in order. */
export type PlacesOf = ReadonlyMap<number, ReadonlyMap<number, readonly Run[]>>

type NearLeaf = Extract<QueryLeaf, { kind: 'near' }>

/** Where a term may stand. */
export type Within = 'anywhere' | 'sentences' | 'body'

/** One word of a phrase: the stems that have the form, and the test for it. */
type Step = {
  readonly terms: readonly FoundTerm[]
  readonly found: number
  readonly isForm: (form: string) => boolean
  /** The word itself, unless it is the beginning of others. */
  readonly word: string | null
}

/** By article, starts of the phrase that no step has ruled out: the part and the first word in one number. */
type Starts = ReadonlyMap<number, readonly number[]>

const WORDS_IN_PART = 2 ** 20

/** Finds words and phrases as they are written, by what the index says of their places. */
export function createPlaceFinder(
  reader: IndexReader,
  finder: WordFinder,
  tokenize: (text: string) => readonly Token[],
) {
  const { places, pair } = createPlaceReader(reader)

  async function stepsOf(term: TextTerm): Promise<readonly Step[]> {
    const tokens = tokenize(term.text)
    return Promise.all(
      tokens.map(async ({ word }, index): Promise<Step> => {
        const prefix = term.kind === 'word' && term.prefix && index === tokens.length - 1
        const words = prefix ? (await reader.words(word, 'words')).map((entry) => entry.word) : [word]
        const terms = await finder.termsOf(words)
        const isForm = prefix ? (form: string) => form.startsWith(word) : (form: string) => form === word
        return { terms, found: terms.reduce((sum, { found }) => sum + found, 0), isForm, word: prefix ? null : word }
      }),
    )
  }

  /** The articles that have one of a step's stems, of those that are still in question. */
  async function holding({ terms }: Step, among: ReadonlySet<number> | null): Promise<ReadonlySet<number>> {
    const docs = new Set<number>()
    for (const { docs: all } of await Promise.all(terms.map(reader.postings))) {
      for (const doc of all) if (among === null || among.has(doc)) docs.add(doc)
    }
    return docs
  }

  /** The articles in which each two neighbours that have a list stand side by side, of those in question. */
  async function paired(
    steps: readonly Step[],
    among: ReadonlySet<number> | null,
  ): Promise<ReadonlySet<number> | null> {
    const lists = await Promise.all(steps.slice(1).map((step, index) => pairOf(steps[index], step)))
    return lists.reduce<ReadonlySet<number> | null>(
      (docs, list) => (list === null ? docs : new Set(list.filter((doc) => docs === null || docs.has(doc)))),
      among,
    )
  }

  /** The articles in which one step follows the other; null where the index has no list of them. */
  async function pairOf(first: Step | undefined, second: Step): Promise<readonly number[] | null> {
    if (!first || first.word === null || second.word === null) return null
    const all = first.terms.flatMap((one) => second.terms.map((other) => [one, other] as const))
    const listed = all.every(([one, other]) => arePaired(one.found, other.found, reader.root.articles))
    return listed && all.length > 0 ? pair(first.word, second.word) : null
  }

  async function startsOf(step: Step, offset: number, docs: ReadonlySet<number>, within: Within): Promise<Starts> {
    const starts = new Map<number, number[]>()
    const take: TakePlace = (doc, part, word, form) => {
      if (word < offset || !isWithin(part, within) || !step.isForm(form)) return
      const start = part * WORDS_IN_PART + word - offset
      const here = starts.get(doc)
      if (here) here.push(start)
      else starts.set(doc, [start])
    }
    await Promise.all(step.terms.map((term) => places(term, docs, take)))
    return starts
  }

  /** @param among the articles in question; null for all */
  async function find(term: TextTerm, within: Within, among: ReadonlySet<number> | null = null): Promise<PlacesOf> {
    const steps = await stepsOf(term)
    if (steps.length === 0) return new Map()
    // Rare words first: they leave few articles whose places of the common ones are read.
    const order = [...steps.entries()].sort(([, a], [, b]) => a.found - b.found)
    let docs = within === 'anywhere' ? among : await paired(steps, among)
    for (const [, step] of order) docs = await holding(step, docs)
    let starts: Starts | null = null
    for (const [offset, step] of order) {
      const mine: Starts = await startsOf(step, offset, docs ?? new Set(), within)
      starts = starts === null ? mine : intersect(starts, mine)
      docs = new Set(starts.keys())
    }
    return toRuns(starts ?? new Map(), steps.length)
  }

  /** The articles in which two words stand side by side, in either order; null where there is no list of them. */
  async function sideBySide(lefts: readonly Step[], rights: readonly Step[]): Promise<Iterable<number> | null> {
    const [left, right] = [lefts[0], rights[0]]
    if (!left || !right || lefts.length > 1 || rights.length > 1) return null
    const lists = await Promise.all([pairOf(left, right), pairOf(right, left)])
    const [one, other] = lists
    return one && other ? new Set([...one, ...other]) : null
  }

  return {
    find,
    /** The articles in which a phrase stands in sentences: of two common words without a look at their places. */
    async findPhrase(term: TextTerm): Promise<Iterable<number>> {
      const [first, second, ...others] = await stepsOf(term)
      const listed = second && others.length === 0 ? await pairOf(first, second) : null
      return listed ?? (await find(term, 'sentences')).keys()
    },
    /** The articles in which the two are at most so many words apart, in one part. */
    async findNear({ left, right, distance }: NearLeaf): Promise<Iterable<number>> {
      const [lefts, rights] = [await stepsOf(left), await stepsOf(right)]
      const listed = distance === 1 ? await sideBySide(lefts, rights) : null
      if (listed) return listed
      let among: ReadonlySet<number> | null = null
      for (const step of [...lefts, ...rights]) among = await holding(step, among)
      const [first, second] = rarest(lefts) <= rarest(rights) ? [left, right] : [right, left]
      const places = await find(first, 'sentences', among)
      const others = await find(second, 'sentences', new Set(places.keys()))
      return [...others.keys()].filter((doc) => areNear(places, others, doc, distance))
    },
  }
}

function rarest(steps: readonly Step[]): number {
  return Math.min(...steps.map(({ found }) => found))
}

function areNear(lefts: PlacesOf, rights: PlacesOf, doc: number, distance: number): boolean {
  const parts = lefts.get(doc) ?? new Map()
  for (const [part, runs] of rights.get(doc) ?? []) {
    if (nearRuns(parts.get(part) ?? [], runs, distance).length > 0) return true
  }
  return false
}

/** Authors are names, not text: words of two of them are no phrase. */
function isWithin(part: number, within: Within): boolean {
  if (within === 'body') return part >= FIRST_BLOCK
  return within === 'anywhere' || part !== AUTHORS
}

function intersect(a: Starts, b: Starts): Starts {
  const both = new Map<number, readonly number[]>()
  for (const [doc, starts] of a) {
    const others = new Set(b.get(doc))
    const kept = starts.filter((start) => others.has(start))
    if (kept.length > 0) both.set(doc, kept)
  }
  return both
}

function toRuns(starts: Starts, length: number): PlacesOf {
  return new Map(
    [...starts].map(([doc, set]) => {
      const parts = new Map<number, Run[]>()
      for (const start of [...set].sort((a, b) => a - b)) {
        const part = Math.floor(start / WORDS_IN_PART)
        const first = start % WORDS_IN_PART
        const runs = parts.get(part) ?? []
        runs.push({ first, last: first + length - 1 })
        parts.set(part, runs)
      }
      return [doc, parts]
    }),
  )
}
