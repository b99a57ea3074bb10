import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ingest } from '../../src/ingest/ingest.ts'
import { EMPTY_LEDGER } from '../../src/ingest/ledger.ts'
import { articleText } from '../../src/model/article.ts'
import { type Benchmark, row } from './row.ts'
import { fitOf, meanFit } from './shingles.ts'

type Truth = {
  readonly articleBody: string
  readonly meta?: {
    readonly title: string
    readonly titleAlso: readonly string[]
    readonly authors: readonly string[]
    readonly authorsAlso: readonly string[]
    readonly published: readonly string[]
    readonly siteName: readonly string[]
    readonly section: readonly string[]
    readonly inText: Readonly<Record<string, boolean>>
  }
}

type Field = 'title' | 'authors' | 'published' | 'siteName' | 'section'

/** Characters from which the peer, the best simple rule known, takes a line for body. */
const LONG_LINE = 100

/** Bodies and metadata read from the text copies of `extraction/`, against what people found on the pages. */
export const textCopies: Benchmark = async ({ corpora }) => {
  const folder = join(corpora(), 'extraction')
  // The corpus's own README documents the shape.
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Readonly<Record<string, Truth>>
  const { articles } = await ingest({ folder: join(folder, 'text'), ledger: EMPTY_LEDGER })
  const bySeed = new Map(articles.map((article) => [article.seed, article]))
  const pages = Object.entries(truth).map(([id, page]) => ({ ...page, id, article: bySeed.get(`${id}.txt`) }))

  const ours = meanFit(pages.map(({ articleBody, article }) => fitOf(articleBody, article ? articleText(article) : '')))
  const peer = meanFit(
    pages.map(({ articleBody, id }) => fitOf(articleBody, longLines(join(folder, 'text', `${id}.txt`)))),
  )
  const name = `lines longer than ${LONG_LINE} characters`
  const field = (key: Field, value: (page: (typeof pages)[number]) => boolean) => {
    const asked = pages.filter(({ meta }) => meta?.inText[key] && asList(meta[key]).length > 0)
    return row(`text copies: ${key}`, asked.filter(value).length / asked.length, 'share')
  }
  return [
    row('text copies: body F1', ours.f1, 'F1', { name, value: peer.f1 }),
    row('text copies: body precision', ours.precision, 'share', { name, value: peer.precision }),
    row('text copies: body recall', ours.recall, 'share', { name, value: peer.recall }),
    field('title', ({ meta, article }) =>
      [meta?.title ?? '', ...(meta?.titleAlso ?? [])].map(fold).includes(fold(article?.title ?? '')),
    ),
    field('authors', ({ meta, article }) => {
      const also = new Set(meta?.authorsAlso.map(fold))
      const want = new Set(meta?.authors.map(fold))
      const got = (article?.authors ?? []).map(fold).filter((author) => !also.has(author))
      return got.length === want.size && got.every((author) => want.has(author))
    }),
    field(
      'published',
      ({ meta, article }) => meta?.published.includes(article?.published?.slice(0, 10) ?? '') ?? false,
    ),
    field('siteName', ({ meta, article }) => meta?.siteName.map(fold).includes(fold(article?.source ?? '')) ?? false),
    field('section', ({ meta, article }) => meta?.section.map(fold).includes(fold(article?.section ?? '')) ?? false),
  ]
}

function longLines(file: string): string {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.length > LONG_LINE)
    .join('\n')
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}
