import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { toText } from 'hast-util-to-text'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { findBody } from '../../src/ingest/clean/body.ts'
import { featuresOf } from '../../src/ingest/clean/features.ts'
import { splitLines } from '../../src/ingest/clean/lines.ts'
import { gatherParagraphs } from '../../src/ingest/clean/paragraphs.ts'
import { foldedText } from '../../src/ingest/describe/fold.ts'
import { chooseTitle, titleScore } from '../../src/ingest/describe/title.ts'
import { titleCandidates } from '../../src/ingest/describe/title-features.ts'
import { TITLE_WEIGHTS } from '../../src/ingest/describe/title-weights.ts'
import { readTruths } from './truth.ts'

/*
 * Learns the table of `src/ingest/describe/title-weights.ts` and prints it, with how often the right line is
 * chosen on hosts not learnt from, and how often by the table in use:
 *
 *   OFFPRINT_CORPORA=dir node --import jiti/register tests/bench/learn-titles.ts
 */

const FOLDS = 5
const STEPS = 200
const RATE = 0.1
/** Pull towards 0, as a share of the weight. */
const DECAY = 0.003
/** Adam's memory of the gradient and of its square (Kingma and Ba 2015). */
const MEMORY = { mean: 0.9, square: 0.99 }
/** Part of a page's own title that a line must have to be it: the rest is the site's name. */
const LEAST_PART = 0.55

type Weights = Readonly<Record<string, number>>
type Line = {
  readonly index: number
  readonly words: number
  readonly right: boolean
  readonly seen: Readonly<Record<string, number>>
}
type Page = { readonly host: string; readonly scored: boolean; readonly lines: readonly Line[] }

function main(): void {
  const corpora = process.env.OFFPRINT_CORPORA
  if (!corpora) throw new Error('Set OFFPRINT_CORPORA to the folder of the corpora.')
  const folder = join(corpora, 'extraction')
  const pages = [...textCopies(folder), ...readabilityCopies(folder)]
  const hosts = [...new Set(pages.map(({ host }) => host))].sort()
  const foldOf = ({ host }: Page): number => hosts.indexOf(host) % FOLDS
  let hits = 0
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = learn(pages.filter((page) => foldOf(page) !== fold))
    hits += pages.filter((page) => page.scored && foldOf(page) === fold && isRight(page, weights)).length
  }
  const scored = pages.filter((page) => page.scored)
  const all = learn(pages)
  console.log(`${pages.length} pages, ${scored.length} scored`)
  console.log(`on hosts not seen ${hits}`)
  console.log(`on what was learnt ${scored.filter((page) => isRight(page, all)).length}`)
  console.log(`by the table in use ${scored.filter((page) => isRight(page, TITLE_WEIGHTS)).length}`)
  console.log(Object.fromEntries(Object.entries(all).map(([name, weight]) => [name, Math.round(weight * 10) / 10])))
}

/** Conditional logistic regression (McFadden 1974): of a page's lines, one is chosen. */
function learn(pages: readonly Page[]): Weights {
  const names = Object.keys(pages[0]?.lines[0]?.seen ?? {})
  let weights: Weights = Object.fromEntries(names.map((name) => [name, 0]))
  const mean = new Map<string, number>()
  const square = new Map<string, number>()
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = new Map<string, number>()
    for (const { lines } of pages) addGradient(gradient, lines, weights)
    const moved = names.map((name): [string, number] => {
      const weight = weights[name] ?? 0
      const slope = (gradient.get(name) ?? 0) / pages.length - DECAY * weight
      const m = MEMORY.mean * (mean.get(name) ?? 0) + (1 - MEMORY.mean) * slope
      const v = MEMORY.square * (square.get(name) ?? 0) + (1 - MEMORY.square) * slope ** 2
      mean.set(name, m)
      square.set(name, v)
      const [unbiased, spread] = [m / (1 - MEMORY.mean ** step), Math.sqrt(v / (1 - MEMORY.square ** step))]
      return [name, weight + (RATE * unbiased) / (spread + 1e-6)]
    })
    weights = Object.fromEntries(moved)
  }
  return weights
}

/** Towards what the right lines have and away from what is now thought likely. */
function addGradient(gradient: Map<string, number>, lines: readonly Line[], weights: Weights): void {
  const scores = lines.map(({ seen }) => titleScore(seen, weights))
  const top = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - top))
  const all = odds.reduce((sum, one) => sum + one, 0)
  const right = odds.reduce((sum, one, at) => sum + (lines[at]?.right ? one : 0), 0)
  lines.forEach(({ seen, right: isRightLine }, at) => {
    const pull = (isRightLine ? (odds[at] ?? 0) / right : 0) - (odds[at] ?? 0) / all
    if (Math.abs(pull) < 1e-6) return
    for (const [name, value] of Object.entries(seen)) gradient.set(name, (gradient.get(name) ?? 0) + pull * value)
  })
}

function isRight({ lines }: Page, weights: Weights): boolean {
  return chooseTitle(lines.map((line) => ({ ...line, score: titleScore(line.seen, weights) })))?.right === true
}

function textCopies(folder: string): Page[] {
  return Object.entries(readTruths(folder)).flatMap(([id, { url, meta }]) => {
    const titles = [meta?.title ?? '', ...(meta?.titleAlso ?? [])].map(foldedText).filter((title) => title !== '')
    const text = readFileSync(join(folder, 'text', `${id}.txt`), 'utf8')
    const host = new URL(url).hostname.split('.').slice(-2).join('.')
    return pageOf(host, true, text, (line) => titles.includes(line))
  })
}

/** Readability's test pages, shown as a browser shows them; only learnt from, since their titles are its own results. */
function readabilityCopies(folder: string): Page[] {
  return readdirSync(join(folder, 'readability'))
    .sort()
    .flatMap((name) => {
      const file = (of: string): string => join(folder, 'readability', name, of)
      // The corpus's own README documents the shape.
      const said = JSON.parse(readFileSync(file('expected-metadata.json'), 'utf8')) as {
        readonly title?: string | null
      }
      const title = foldedText(said.title ?? '')
      const text = toText(
        unified()
          .use(rehypeParse)
          .parse(gunzipSync(readFileSync(file('source.html.gz')))),
      )
      const isTitle = (line: string): boolean => title.includes(line) && line.length > title.length * LEAST_PART
      return title === '' ? [] : pageOf(name.replace(/-\d+$/u, ''), false, text, isTitle)
    })
}

function pageOf(host: string, scored: boolean, text: string, isTitle: (folded: string) => boolean): Page[] {
  const paragraphs = gatherParagraphs(splitLines(text))
  const features = paragraphs.map(featuresOf)
  const body = findBody(features)
  if (!body) return []
  const lines = titleCandidates(paragraphs, features, body).map(({ index, seen }) => {
    const own = paragraphs[index]?.text ?? ''
    return { index, seen, words: own.split(' ').length, right: isTitle(foldedText(own)) }
  })
  return lines.some(({ right }) => right) ? [{ host, scored, lines }] : []
}

main()
