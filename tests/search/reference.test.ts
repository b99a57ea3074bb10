import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/search/engine.ts'
import { createSearcher } from '../../src/search/searcher.ts'
import { loadStemmers, WHOLE } from '../../src/search/stems.ts'
import { libraryInMemory, type ShortArticle } from './library-in-memory.ts'

/* Every answer beside that of a search which reads all texts from end to end. */

const stem = (await loadStemmers(['en'])).get('en') ?? WHOLE
const STOPS = ['the', 'of']
const WORDS = ['bank', 'banks', 'banking', 'england', 'energy', 'strike', 'strikes', 'striking', 'war', ...STOPS]

const word = fc.constantFrom(...WORDS)
const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))

const library: fc.Arbitrary<readonly ShortArticle[]> = fc
  .array(
    fc.record({
      title: line,
      standfirst: fc.option(line),
      authors: fc.array(word, { maxLength: 2 }),
      text: fc.array(line, { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((articles) => articles.map((article, at) => ({ ...article, id: `a${at}` })))

const wordsOf = (text: string): readonly string[] => text.split(' ').filter((one) => one !== '')
const sentences = ({ title = '', standfirst, text = [] }: ShortArticle) =>
  [title, standfirst ?? '', ...text].map(wordsOf)
const everyWord = (article: ShortArticle) => [...sentences(article).flat(), ...(article.authors ?? [])]

/** Places at which the words follow one another. */
const runs = (words: readonly string[], asked: readonly string[]) =>
  words.flatMap((_, at) => (asked.every((one, step) => words[at + step] === one) ? [at] : []))

type Test = (article: ShortArticle) => boolean

async function answers(articles: readonly ShortArticle[], query: string, test: Test): Promise<void> {
  const searcher = createSearcher(createEngine(libraryInMemory(articles)))
  const { total, hits } = await searcher.search(query, { limit: 1000 })
  const expected = articles.filter(test).map(({ id }) => id)
  expect(hits.map(({ summary }) => summary.id).sort()).toEqual([...expected].sort())
  expect(total).toBe(expected.length)
}

describe('search answers what reading everything answers', () => {
  const hasStem =
    (asked: string): Test =>
    (article) =>
      everyWord(article).some((one) => stem(one) === stem(asked))

  it('for bare words, with some and with all', async () => {
    await fc.assert(
      fc.asyncProperty(library, fc.array(word, { minLength: 1, maxLength: 4 }), async (articles, asked) => {
        // A word that is known to be finished, and of which no other begins.
        const query = [...asked, 'england']
        const telling = query.filter((one) => !STOPS.includes(one))
        fc.pre(telling.every((one) => articles.some(hasStem(one))))
        await answers(articles, query.join(' '), (article) => telling.some((one) => hasStem(one)(article)))
        const { totalAll } = await createSearcher(createEngine(libraryInMemory(articles))).search(query.join(' '))
        expect(totalAll).toBe(articles.filter((one) => telling.every((asked) => hasStem(asked)(one))).length)
      }),
      { numRuns: 40 },
    )
  })

  it('for phrases, also with the commonest words', async () => {
    await fc.assert(
      fc.asyncProperty(library, fc.array(word, { minLength: 1, maxLength: 3 }), (articles, asked) =>
        answers(articles, `"${asked.join(' ')}"`, (article) =>
          sentences(article).some((words) => runs(words, asked).length > 0),
        ),
      ),
      { numRuns: 60 },
    )
  })

  /** So many that common words side by side have lists of their own. */
  const copies = (articles: readonly ShortArticle[]) =>
    Array.from({ length: 40 }, (_, at) => articles.map((one) => ({ ...one, id: `${one.id}-${at}` }))).flat()

  it('for phrases in a library so large that common words side by side have lists of their own', async () => {
    await fc.assert(
      fc.asyncProperty(library, fc.array(word, { minLength: 2, maxLength: 3 }), (articles, asked) =>
        answers(copies(articles), `"${asked.join(' ')}"`, (article) =>
          sentences(article).some((words) => runs(words, asked).length > 0),
        ),
      ),
      { numRuns: 20 },
    )
  })

  const near =
    (left: string, right: string, distance: number): Test =>
    (article) =>
      sentences(article).some((words) =>
        runs(words, [left]).some((a) => runs(words, [right]).some((b) => a !== b && Math.abs(a - b) <= distance)),
      )

  it('for words that are near', async () => {
    await fc.assert(
      fc.asyncProperty(library, word, word, fc.integer({ min: 1, max: 4 }), (articles, left, right, distance) =>
        answers(articles, `${left} near/${distance} ${right}`, near(left, right, distance)),
      ),
      { numRuns: 60 },
    )
  })

  it('for words that are near in a large library, side by side too', async () => {
    await fc.assert(
      fc.asyncProperty(library, word, word, fc.integer({ min: 1, max: 2 }), (articles, left, right, distance) =>
        answers(copies(articles), `${left} near/${distance} ${right}`, near(left, right, distance)),
      ),
      { numRuns: 20 },
    )
  })

  it('for words of the body, and for words asked against, to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(library, word, word, (articles, inText, against) =>
        answers(
          articles,
          `text:${inText} -${against}`,
          (article) => (article.text ?? []).flatMap(wordsOf).includes(inText) && !everyWord(article).includes(against),
        ),
      ),
      { numRuns: 60 },
    )
  })

  it('for beginnings of words', async () => {
    const prefix = fc.constantFrom('ban', 'bank', 'banki', 'e', 'en', 'strik', 'th', 'zz')
    await fc.assert(
      fc.asyncProperty(library, prefix, async (articles, begun) => {
        const stems = new Set(
          articles
            .flatMap(everyWord)
            .filter((one) => one.startsWith(begun))
            .map(stem),
        )
        await answers(articles, `${begun}*`, (article) => everyWord(article).some((one) => stems.has(stem(one))))
      }),
      { numRuns: 60 },
    )
  })
})
