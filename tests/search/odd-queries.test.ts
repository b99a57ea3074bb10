import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockKind } from '../../src/model/article.ts'
import type { TextTerm, WordTerm } from '../../src/model/query/ast.ts'
import { parseQuery } from '../../src/model/query/parse.ts'
import { printQuery } from '../../src/model/query/print.ts'
import type { TextLeaf } from '../../src/model/query/text-leaf.ts'
import { UNREAD } from '../../src/model/reading-state.ts'
import { createEngine } from '../../src/search/engine.ts'
import { textLeaves } from '../../src/search/leaf-answers.ts'
import type { Passage } from '../../src/search/port.ts'
import { nearRuns, runsOf, sequenceOf } from '../../src/search/runs.ts'
import { createSearcher } from '../../src/search/searcher.ts'
import { loadStemmers, WHOLE } from '../../src/search/stems.ts'
import { isStopWord } from '../../src/search/stop-words.ts'
import { createTokenizer } from '../../src/search/tokens.ts'
import { matches } from '../model/query/evaluate-plainly.ts'
import { summaryOf } from '../model/summary-of.ts'
import { libraryInMemory, type ShortArticle } from './library-in-memory.ts'

/* Whatever is typed has an answer, the same as that of reading all texts from end to end. */

const library: readonly (ShortArticle & { readonly id: string })[] = [
  {
    id: 'truce',
    title: 'War and peace',
    published: '2025-03-19',
    text: ['The war of the energy grid.', 'No peace, no war'],
  },
  { id: 'grid', title: 'A winter without power', published: '2024', standfirst: 'On the grid', text: ['War war war.'] },
  {
    id: 'xray',
    title: 'C++ and x-ray',
    published: '2023-12',
    authors: ['Ann O’Neil'],
    text: ['O’Neil’s x-rays: 2,025 of them'],
  },
  { id: 'haste', title: 'Hasty words', text: ['A figure is in it.', 'Haste, not war'], kinds: ['figure', 'paragraph'] },
  { id: 'table', title: 'Tables', section: 'World Review', tags: ['war', 'Peace'], text: ['1 2 3'], kinds: ['table'] },
  { id: 'krieg', title: 'Krieg und Frieden', lang: 'de', text: ['Die Straße der Bänke.', 'Die Bank und die Banken'] },
  { id: 'guerre', title: 'La guerre', lang: 'fr-CA', authors: ['Zoë d’Été'], text: ['Les guerres, déjà ; l’énergie'] },
  { id: 'teisen', title: '停戦', lang: 'ja', text: ['停戦が合意された。', 'エネルギー war 施設への攻撃'] },
  { id: 'salam', title: 'السلام', lang: 'ar', dir: 'rtl', text: ['الحربُ والسلامُ', 'war الحرب'] },
  { id: 'shalom', title: 'שָׁלוֹם', lang: 'he', dir: 'rtl', text: ['מלחמה ושלום'] },
  { id: 'thai', title: 'สงคราม', lang: 'th', text: ['สงครามและสันติภาพ'] },
  { id: 'emoji', title: '🕊️ 👩‍👩‍👧', lang: 'zxx', text: ['🕊️', '😀 peace 😀'] },
  { id: 'empty', title: '', lang: 'und', text: [] },
  { id: 'long', title: 'Long', text: [`${'of the '.repeat(300)}energy ${'and so on '.repeat(200)}war`] },
  ...Array.from({ length: 12 }, (_, at) => ({
    id: `more${at}`,
    title: `More banks ${at}`,
    text: ['the bank of war', 'the grid'],
  })),
]
const { readFile, inflate } = libraryInMemory(library)
const open = () => createSearcher(createEngine({ readFile, inflate }))
const warm = open()

const tokenize = createTokenizer('und')
const stemmers = await loadStemmers(['en', 'de', 'fr'])
const stemsOf = [...stemmers.values(), WHOLE]

/** An article's words by its parts: title, standfirst, authors, then its blocks. */
const articles = library.map((short) => {
  const { text = [], kinds = [], ...about } = short
  const summary = summaryOf(about)
  const tokens = createTokenizer(summary.lang)
  const parts = [summary.title, summary.standfirst ?? '', summary.authors.join('\n'), ...text].map(tokens)
  const stem = stemmers.get(summary.lang.slice(0, 2)) ?? WHOLE
  const words = parts.flat().map(({ word }) => word)
  const blockKinds: readonly BlockKind[] = text.map((_, index) => kinds[index] ?? 'paragraph')
  return { summary, text, parts, words, stems: new Set(words.map(stem)), blockKinds }
})
type Article = (typeof articles)[number]

const dictionary = new Set(articles.flatMap(({ words }) => words))
const allStems = new Set(articles.flatMap(({ stems }) => [...stems]))
const foundOf = (stem: string) => articles.filter(({ stems }) => stems.has(stem)).length
const stemsOfWords = (words: readonly string[]) =>
  words.flatMap((word) => stemsOf.map((stem) => stem(word))).filter((stem) => allStems.has(stem))

/** The stems that a bare word stands for; null where it occurs nowhere, and what it may have meant is guessed. */
function meantBy(word: string, completion: 'star' | 'unfinished' | null): readonly string[] | null {
  const begun = () => stemsOfWords([...dictionary].filter((other) => other.startsWith(word)))
  const exact = stemsOfWords([word])
  if (completion === 'star') return [...exact, ...begun()]
  const isFew = exact.every((stem) => foundOf(stem) < 10)
  if (completion === 'unfinished' && isFew && word.length > 1) {
    const stems = [...allStems].filter((stem) => stem.startsWith(word))
    const all = [...exact, ...stems]
    exact.push(...(all.length > 0 ? stems : begun()))
  }
  return exact.length > 0 ? exact : null
}

/** Whether an article has one of the bare words; null where one was guessed. */
function bareWords(terms: readonly WordTerm[]): ((article: Article) => boolean) | null {
  const asked = terms
    .map(({ text, prefix }, index) =>
      tokenize(text).map(({ word }, part, { length }) => ({
        word,
        isStop: isStopWord(word, ['en']),
        stems: meantBy(
          word,
          part < length - 1 ? null : prefix ? 'star' : index === terms.length - 1 ? 'unfinished' : null,
        ),
      })),
    )
    .filter((parts) => parts.length > 0)
  if (asked.some((parts) => parts.some(({ stems }) => stems === null))) return null
  const telling = asked.filter((parts) => parts.some(({ isStop }) => !isStop))
  return ({ stems }) =>
    (telling.length > 0 ? telling : asked).some((parts) =>
      parts.every((part) => part.stems?.some((stem) => stems.has(stem))),
    )
}

/** Runs of a term in each part, but the authors. */
const runsIn = ({ parts }: Article, term: TextTerm) =>
  parts.map((tokens, part) => (part === 2 ? [] : runsOf(sequenceOf(term, tokenize), tokens)))

/** Whether an article answers a condition on its text; null where it cannot be told without guessing. */
function textTest(leaf: TextLeaf, against: boolean): ((article: Article) => boolean) | null {
  switch (leaf.kind) {
    case 'words': {
      if (!against) return bareWords(leaf.terms)
      return ({ words }) =>
        leaf.terms.some((term) => {
          const tests = sequenceOf(term, tokenize)
          return tests.length > 0 && tests.every((test) => words.some(test))
        })
    }
    case 'phrase':
      return (article) => runsIn(article, leaf).some((runs) => runs.length > 0)
    case 'near':
      return (article) => {
        const rights = runsIn(article, leaf.right)
        return runsIn(article, leaf.left).some(
          (runs, part) => nearRuns(runs, rights[part] ?? [], leaf.distance).length > 0,
        )
      }
    case 'field':
      return (article) => runsIn(article, leaf.term).some((runs, part) => part > 2 && runs.length > 0)
    case 'has':
      return ({ blockKinds }) => blockKinds.some((kind) => kind === leaf.feature)
  }
}

/** The articles that answer, by reading all of them; null where a word was guessed. */
function answersOf(text: string): readonly string[] | null {
  const { where } = parseQuery(text)
  const tests = new Map(textLeaves(where).map(({ leaf, against }) => [leaf, textTest(leaf, against)] as const))
  if ([...tests.values()].includes(null)) return null
  return articles
    .filter((article) =>
      matches(where, { summary: article.summary, state: UNREAD, text: (leaf) => tests.get(leaf)?.(article) ?? false }),
    )
    .map(({ summary }) => summary.id)
}

function expectSound(passage: Passage, id: string): void {
  let before = 0
  for (const [start, end] of passage.marks) {
    expect(start).toBeGreaterThanOrEqual(before)
    expect(end).toBeGreaterThan(start)
    before = end
  }
  expect(before).toBeLessThanOrEqual(passage.text.length)
  const { article, start, end, quote } = passage.locator
  expect(article).toBe(id)
  const block = articles.find(({ summary }) => summary.id === id)?.text[Number(start.block.slice(1)) - 1] ?? ''
  expect(block.slice(start.offset, end?.offset)).toBe(quote?.exact)
}

const words = fc.constantFrom(
  ...[
    'war',
    'wars',
    'wra',
    'wa*',
    'the',
    'of',
    'has',
    'haste',
    'peace',
    'energy',
    'grid',
    'bank',
    'Bänke',
    'straße',
    'x-ray',
  ],
  ...[
    'C++',
    'O’Neil’s',
    '2,025',
    '停戦',
    'エネルギー',
    'الحرب',
    'שלום',
    'สงคราม',
    '😀',
    '👩‍👩‍👧',
    'guerres',
    'ﬁgure',
    'İstanbul',
  ],
)
const pieces = fc.oneof(
  words,
  fc.constantFrom(
    'AND',
    'OR',
    'NOT',
    '-',
    '--',
    '(',
    ')',
    '"',
    '“',
    '„',
    '*',
    ':',
    '/',
    '..',
    'near/1',
    'near/5',
    'near/999',
  ),
  fc.constantFrom(
    'near/0',
    'near/1000',
    'sort:',
    'sort:-words',
    'sort:relevance',
    'title:',
    'title:"',
    'title:war',
    'text:',
  ),
  fc.constantFrom(
    'text:war',
    'text:"of the"',
    'text:wa*',
    'section:""',
    'section:"World Review"',
    'tag:peace',
    'author:neil',
  ),
  fc.constantFrom(
    'published:2025..2023',
    'published:..',
    'published:undated',
    'published:2024-99',
    'words:9..1',
    'words:>',
  ),
  fc.constantFrom(
    'length:5m..2m',
    'left:<',
    'lang:de',
    'lang:',
    'is:unread',
    'is:',
    'has:figure',
    'has:table',
    'has:note',
    'x:y',
  ),
  fc.constantFrom(
    '\u0000',
    '\u200d',
    '\u202e',
    '\u0301',
    '\u00ad',
    '\ud83d',
    '\n',
    '\u3000',
    '%',
    '<b>',
    '"of the"',
    '"war"',
  ),
)
const together = fc
  .array(pieces, { maxLength: 9 })
  .chain((some) => fc.constantFrom(' ', ' ', '').map((gap) => some.join(gap)))
const nested = fc.tuple(
  fc.constantFrom('(', '-(', '(war OR ', 'NOT ', '"', '(-'),
  fc.integer({ min: 30, max: 300 }),
  together,
)
const huge = fc.tuple(
  fc.constantFrom('war ', 'w', '停戦', '😀', 'the ', '"war" ', 'war near/1 ', '-war ', '\u0301', 'near/5 '),
  fc.integer({ min: 100, max: 1000 }),
)

const typed: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: together },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: nested.map(([piece, times, end]) => piece.repeat(times) + end) },
  { weight: 1, arbitrary: huge.map(([piece, times]) => piece.repeat(times)) },
)

const ALL = { limit: 1000 }

describe('whatever is typed', () => {
  it('has an answer: the one that reading every article gives, twice the same, with sound passages', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const answer = await warm.search(text, ALL)
        const ids = answer.hits.map(({ summary }) => summary.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(answer.total).toBe(ids.length)
        expect(answer.totalAll).toBeLessThanOrEqual(answer.total)
        for (const { summary, score } of answer.hits) {
          expect(library.some(({ id }) => id === summary.id)).toBe(true)
          expect(Number.isFinite(score)).toBe(true)
        }
        const expected = answersOf(text)
        if (expected !== null) expect([...ids].sort()).toEqual([...expected].sort())
        expect(await open().search(text, ALL)).toEqual(answer)
        const { hits } = await warm.search(text, { limit: 8, passages: true })
        for (const { summary, passage } of hits) if (passage) expectSound(passage, summary.id)
      }),
      { numRuns: 120 },
    )
  })

  it('answers as its canonical text does, in search and in lists, and page by page as in one', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const answer = await warm.search(text, ALL)
        expect(answer.query).toBe(printQuery(parseQuery(text)))
        expect({ ...(await warm.search(answer.query, ALL)), notices: answer.notices }).toEqual(answer)
        const list = await warm.list({ path: '/', view: '', label: '', q: text, page: 1 })
        expect(list.total).toBe(answer.total)
        const pages = await Promise.all([0, 7, 14, 21].map((offset) => warm.search(text, { offset, limit: 7 })))
        expect(pages.flatMap(({ hits }) => hits)).toEqual(answer.hits.slice(0, 28))
      }),
      { numRuns: 60 },
    )
  })
})
