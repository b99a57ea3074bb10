import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EMPTY_LEDGER } from '../../src/ingest/ledger.ts'
import { articleText } from '../../src/model/article.ts'
import { ingestWhole } from '../ingest/ingest-whole.ts'
import { type Benchmark, row } from './row.ts'
import { fitOf, meanFit } from './shingles.ts'
import { fieldHits, fieldShare, readTruths } from './truth.ts'

/** A field by the name that the corpus has for it in `inText`. */
const FIELDS = { title: 'title', authors: 'authors', published: 'published', source: 'siteName', section: 'section' }

/** Characters from which the peer, the best simple rule known, takes a line for body. */
const LONG_LINE = 100

/** Bodies and metadata read from the text copies of `extraction/`, against what people found on the pages. */
export const textCopies: Benchmark = async ({ corpora }) => {
  const folder = join(corpora(), 'extraction')
  const { articles } = await ingestWhole({ folder: join(folder, 'text'), ledger: EMPTY_LEDGER })
  const bySeed = new Map(articles.map((article) => [article.seed, article]))
  const pages = Object.entries(readTruths(folder)).map(([id, truth]) => ({
    truth,
    file: join(folder, 'text', `${id}.txt`),
    article: bySeed.get(`${id}.txt`) ?? null,
  }))

  const bodies = pages.map(({ truth, article }) => fitOf(truth.articleBody, article ? articleText(article) : ''))
  const ours = meanFit(bodies)
  const peer = meanFit(pages.map(({ truth, file }) => fitOf(truth.articleBody, longLines(file))))
  const name = `lines longer than ${LONG_LINE} characters`
  return [
    row('text copies: body F1', ours.f1, 'F1', { name, value: peer.f1 }),
    row('text copies: body precision', ours.precision, 'share', { name, value: peer.precision }),
    row('text copies: body recall', ours.recall, 'share', { name, value: peer.recall }),
    ...Object.entries(FIELDS).map(([field, inText]) => {
      const shown = pages.filter(({ truth }) => truth.meta?.inText[inText])
      const hits = shown.map(({ truth, article }) => fieldHits(truth, article))
      return row(`text copies: ${field}`, fieldShare(hits, field), 'share')
    }),
  ]
}

function longLines(file: string): string {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.length > LONG_LINE)
    .join('\n')
}
