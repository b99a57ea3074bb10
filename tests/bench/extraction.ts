import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { EMPTY_LEDGER } from '../../src/ingest/ledger.ts'
import { type Article, articleText } from '../../src/model/article.ts'
import { ingestWhole } from '../ingest/ingest-whole.ts'
import { type Benchmark, type Row, row } from './row.ts'
import { fitOf, meanFit } from './shingles.ts'
import { fieldHits, fieldShare, readTruths, type Truths } from './truth.ts'

const PEER = 'Readability on linkedom'

/** Bodies and metadata read from the pages of `extraction/`, beside what Readability makes of the same bytes. */
export const extraction: Benchmark = async ({ corpora }) => {
  const folder = join(corpora(), 'extraction')
  const truths = readTruths(folder)
  const work = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  const seeds = join(work, 'seeds')
  mkdirSync(seeds)
  try {
    const pages = unpack(join(folder, 'html'), seeds)
    // The peer's modules are loaded before its clock starts; ours come with the first page that is read.
    await ingestWhole({ folder: onePage(work), ledger: EMPTY_LEDGER })
    const start = process.cpuUsage()
    const { articles } = await ingestWhole({ folder: seeds, ledger: EMPTY_LEDGER })
    const ours = secondsSince(start)
    const peerStart = process.cpuUsage()
    const texts = new Map(pages.map((id) => [id, askReadability(readFileSync(join(seeds, `${id}.html`), 'utf8'))]))
    const peer = secondsSince(peerStart)
    const byId = new Map(articles.map((article) => [article.seed.replace(/\.html$/u, ''), article]))
    return [
      ...bodyRows(truths, byId, texts),
      row('pages: CPU', ours, 's', { name: PEER, value: peer }),
      ...['title', 'authors', 'published', 'source', 'section'].map((field) =>
        row(
          `pages: ${field}`,
          fieldShare(
            Object.entries(truths).map(([id, truth]) => fieldHits(truth, byId.get(id) ?? null)),
            field,
          ),
          'share',
        ),
      ),
    ]
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function bodyRows(truths: Truths, byId: ReadonlyMap<string, Article>, texts: ReadonlyMap<string, string>): Row[] {
  const truth = Object.entries(truths)
  const ours = meanFit(
    truth.map(([id, { articleBody }]) => {
      const article = byId.get(id)
      return fitOf(articleBody, article ? articleText(article) : '')
    }),
  )
  const peer = meanFit(truth.map(([id, { articleBody }]) => fitOf(articleBody, texts.get(id) ?? '')))
  return [
    row('pages: body F1', ours.f1, 'F1', { name: PEER, value: peer.f1 }),
    row('pages: body precision', ours.precision, 'share', { name: PEER, value: peer.precision }),
    row('pages: body recall', ours.recall, 'share', { name: PEER, value: peer.recall }),
  ]
}

/** A folder with a page of a few words: what it takes to read one is loaded by it. */
function onePage(work: string): string {
  const folder = join(work, 'one')
  mkdirSync(folder)
  writeFileSync(join(folder, 'page.html'), '<title>One</title><p>A line to read, and nothing else.</p>')
  return folder
}

function unpack(from: string, to: string): string[] {
  return readdirSync(from).map((name) => {
    const id = name.replace(/\.html\.gz$/u, '')
    writeFileSync(join(to, `${id}.html`), gunzipSync(readFileSync(join(from, name))))
    return id
  })
}

function askReadability(html: string): string {
  const { document } = parseHTML(html)
  // linkedom's document has what Readability uses of the DOM's type.
  return new Readability(document as never).parse()?.textContent ?? ''
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}
