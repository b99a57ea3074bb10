import type { ArticleSummary } from './article.ts'
import { foldValue } from './fold-value.ts'
import type { Colour, Highlight } from './highlight.ts'
import { wordsTest } from './words-test.ts'

/** What of the notebook is to be seen. */
export type NotebookFilter = {
  /** Null for any. */
  readonly colour: Colour | null
  /** Only what has a note. */
  readonly noted: boolean
  /** Each must begin a word of the quote, the note or the title; empty for none. */
  readonly words: string
}

/** The highlights of one article. */
export type NotebookGroup = {
  readonly article: string
  /** Null where the library no longer has the article. */
  readonly summary: ArticleSummary | null
  /** In the order of the text; never empty. */
  readonly highlights: readonly Highlight[]
}

/** All highlights by article, the article marked last first. */
export function notebookGroups(
  highlights: ReadonlyMap<string, readonly Highlight[]>,
  summaries: readonly ArticleSummary[],
  filter: NotebookFilter,
): readonly NotebookGroup[] {
  const byId = new Map(summaries.map((summary) => [summary.id, summary]))
  const words = foldValue(filter.words)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => wordsTest(word, true))
  return [...highlights]
    .flatMap(([article, all]): readonly NotebookGroup[] => {
      const summary = byId.get(article) ?? null
      const shown = all.filter((one) => answers(one, summary, filter, words))
      return shown.length > 0 ? [{ article, summary, highlights: shown }] : []
    })
    .sort((a, b) => latest(b) - latest(a) || (a.article < b.article ? -1 : 1))
}

function answers(
  { colour, note, versions, locator }: Highlight,
  summary: ArticleSummary | null,
  filter: NotebookFilter,
  words: readonly ReturnType<typeof wordsTest>[],
): boolean {
  if (filter.colour !== null && colour !== filter.colour) return false
  if (filter.noted && note === '') return false
  if (words.length === 0) return true
  const text = foldValue([locator.quote?.exact, note, ...versions, summary?.title].join(' '))
  return words.every((stands) => stands(text))
}

function latest({ highlights }: NotebookGroup): number {
  return Math.max(...highlights.map(({ createdAt }) => createdAt))
}
