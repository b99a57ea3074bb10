/*
 * Learns the weights by which a page's runs are told to be body: `OFFPRINT_CORPORA=… node --import jiti/register
 * tests/bench/learn-body.ts` prints the figures of five folds by host, then the table for
 * src/ingest/clean/html/body/weights.ts. A learner and no benchmark: `npm run bench` does not run it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { chooseBody } from '../../src/ingest/clean/html/body/choose.ts'
import { featuresOf } from '../../src/ingest/clean/html/body/features.ts'
import { lookAt } from '../../src/ingest/clean/html/body/look.ts'
import { saidBody } from '../../src/ingest/clean/html/body/said-body.ts'
import { textBlocks } from '../../src/ingest/clean/html/body/text-blocks.ts'
import type { Weights } from '../../src/ingest/clean/html/body/weights.ts'
import { parsePage } from '../../src/ingest/clean/html/parse.ts'
import { preparePage } from '../../src/ingest/clean/html/prepare.ts'
import { describePage } from '../../src/ingest/describe/html/describe-page.ts'
import { decode } from '../../src/ingest/read/decode.ts'
import { fitOf, meanFit } from './shingles.ts'
import { readTruths } from './truth.ts'

/** A run: its features, the share of it that is body, and how much it counts. */
type Example = { readonly features: ReadonlyMap<string, number>; readonly body: number; readonly weight: number }
type Page = {
  readonly host: string
  readonly examples: readonly Example[]
  fit(weights: Weights): ReturnType<typeof fitOf>
}

const FOLDS = 5
const STEPS = 400
const RATE = 0.05
/** Pull of every weight towards 0: figures stay the same from a quarter of it to twice as much. */
const DECAY = 0.002
/** What Readability made counts less than what people marked. */
const READABILITY = 0.15
/** Added to the odds against a run: precision is lost more easily than recall. */
const CAUTION = 0.35
/** Weights below this say nothing. */
const SMALLEST = 0.02

function main(): void {
  const folder = join(process.env.OFFPRINT_CORPORA ?? '', 'extraction')
  const marked = Object.entries(readTruths(folder)).map(([id, { url, articleBody }]) =>
    pageOf(read(folder, 'html', `${id}.html.gz`), new URL(url).host, articleBody, 1),
  )
  // The corpus's README documents the shape.
  const made = JSON.parse(readFileSync(join(folder, 'readability-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >
  const extra = readdirSync(join(folder, 'readability')).map((name) =>
    pageOf(read(folder, 'readability', name, 'source.html.gz'), name, made[name]?.articleBody ?? '', READABILITY),
  )
  const hosts = [...new Set(marked.map(({ host }) => host))].sort()
  const fits = Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = ({ host }: Page): boolean => hosts.indexOf(host) % FOLDS === fold
    const weights = learn([...marked.filter((page) => !isHeld(page)), ...extra])
    return marked.filter(isHeld).map((page) => page.fit(weights))
  })
  const all = learn([...marked, ...extra])
  console.log('held out', meanFit(fits.flat()), 'learnt from', meanFit(marked.map((page) => page.fit(all))))
  console.log(all)
}

function read(...path: string[]): string {
  return decode(gunzipSync(readFileSync(join(...path)))).text ?? ''
}

function pageOf(html: string, host: string, truth: string, weight: number): Page {
  const { tree } = parsePage(html)
  if (tree === null) throw new Error(`A page of ${host} was refused`)
  const facts = { title: describePage(tree).description.title ?? '', said: saidBody(tree) }
  preparePage(tree)
  const blocks = textBlocks(tree)
  const page = lookAt(blocks, facts)
  const { measure } = featuresOf(page)
  const words = tokens(truth)
  const known = new Set(fourOf(words))
  const line = ` ${words.join(' ')} `
  const examples = page.looks.flatMap((look): Example[] => {
    const own = tokens(look.block.text)
    if (own.length === 0 || look.refusal !== null) return []
    const features = new Map<string, number>()
    measure(look, (feature, value) => {
      if (Number(value) !== 0) features.set(feature, Number(value))
    })
    const fours = fourOf(own)
    const isShort = own.length < 6
    const body = isShort
      ? Number(line.includes(` ${own.join(' ')} `))
      : fours.filter((four) => known.has(four)).length / fours.length
    return [{ features, body, weight: (weight * own.length ** 0.8) / Math.max(30, words.length) }]
  })
  const fit = (weights: Weights) => {
    const verdicts = chooseBody(blocks, facts, weights)
    return fitOf(truth, blocks.flatMap(({ text }, index) => (verdicts[index]?.kept ? [text] : [])).join('\n'))
  }
  return { host, examples, fit }
}

/** Logistic regression by Adam (Kingma and Ba 2015), whole batches. */
function learn(pages: readonly Page[]): Weights {
  const examples = pages.flatMap((page) => page.examples)
  const names = [...new Set(examples.flatMap(({ features }) => [...features.keys()]))].sort()
  const places = new Map(names.map((name, place) => [name, place]))
  const rows = examples.map(({ features, body, weight }) => ({
    at: Uint16Array.from([...features.keys()].map((name) => places.get(name) ?? 0)),
    values: Float64Array.from(features.values()),
    body,
    weight: weight / pages.length,
  }))
  const weights = new Float64Array(names.length)
  const first = new Float64Array(names.length)
  const second = new Float64Array(names.length)
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = weights.map((value, place) => (names[place] === 'always' ? 0 : value * DECAY))
    for (const { at, values, body, weight } of rows) {
      let sum = 0
      for (let k = 0; k < at.length; k += 1) sum += (weights[at[k] ?? 0] ?? 0) * (values[k] ?? 0)
      const error = (1 / (1 + Math.exp(-sum)) - body) * weight
      for (let k = 0; k < at.length; k += 1) {
        const place = at[k] ?? 0
        gradient[place] = (gradient[place] ?? 0) + error * (values[k] ?? 0)
      }
    }
    const rate = RATE * Math.min(1, 4 * (1 - step / STEPS))
    for (const [place, slope] of gradient.entries()) {
      const mean = 0.9 * (first[place] ?? 0) + 0.1 * slope
      const square = 0.99 * (second[place] ?? 0) + 0.01 * slope * slope
      first[place] = mean
      second[place] = square
      const pace = mean / (1 - 0.9 ** step) / (Math.sqrt(square / (1 - 0.99 ** step)) + 1e-9)
      weights[place] = (weights[place] ?? 0) - rate * pace
    }
  }
  const table = names.map((name, place) => {
    const value = (weights[place] ?? 0) - (name === 'always' ? CAUTION : 0)
    return [name, Math.round(value * 100) / 100] as const
  })
  return Object.fromEntries(table.filter(([, value]) => Math.abs(value) >= SMALLEST))
}

function tokens(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

function fourOf(words: readonly string[]): string[] {
  return words.slice(3).map((_, index) => words.slice(index, index + 4).join(' '))
}

main()
