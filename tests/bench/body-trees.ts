import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { toText } from 'hast-util-to-text'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { type BodyModel, findBody } from '../../src/ingest/clean/body.ts'
import { type Features, featuresOf } from '../../src/ingest/clean/features.ts'
import { measureLine } from '../../src/ingest/clean/line-measures.ts'
import { splitLines } from '../../src/ingest/clean/lines.ts'
import { answersTo, measurePage, parseQuestion } from '../../src/ingest/clean/page-measures.ts'
import { gatherParagraphs } from '../../src/ingest/clean/paragraphs.ts'
import type { Tree } from '../../src/ingest/clean/trees.ts'
import { labelBody } from './body-labels.ts'
import { type BoostOptions, boost, mulberry32, type Sample } from './boost.ts'
import { fitOf, meanFit } from './shingles.ts'

/*
 * Learns `src/ingest/clean/body-trees.json` from the corpus, and says how well pages of hosts it has not
 * seen are read:
 *
 *   OFFPRINT_CORPORA=dir node --import jiti/register tests/bench/body-trees.ts [--write]
 */

const OPTIONS: BoostOptions = {
  ...{ rounds: 80, depth: 3, rate: 0.15, penalty: 8 },
  ...{ samples: 0.6, measures: 0.3, seed: 5 },
}
const FOLDS = 5
/** What is asked of the paragraphs two places away; of the nearest, everything. */
const FROM_AFAR = ['words', 'stop', 'day', 'signed', 'density', 'gap', 'titled', 'telling']
/** Readability's pages are of other kinds than those to be read, and their bodies are its own results. */
const READABILITY_WEIGHT = 0.5
/** Longer pages and shorter bodies teach more about themselves than about others. */
const LONGEST_PAGE = 600
const LEAST_BODY = 500
const MODEL = join(import.meta.dirname, '../../src/ingest/clean/body-trees.json')

type Copy = {
  /** Pages of one host are in one fold. */
  readonly host: string
  /** Null for what is only learnt from. */
  readonly truth: string | null
  readonly features: readonly Features[]
  readonly samples: readonly Sample[]
}

function main(): void {
  const corpora = process.env.OFFPRINT_CORPORA
  if (!corpora) throw new Error('Set OFFPRINT_CORPORA to the folder of the corpora.')
  const folder = join(corpora, 'extraction')
  const questions = allQuestions()
  const copies = [...textCopies(folder, questions), ...readabilityCopies(folder, questions)]
  console.log(`${copies.length} pages, ${questions.length} questions`)

  const folds = foldsOf(copies)
  const fits = Array.from({ length: FOLDS }, (_, fold) => {
    const model = learn(
      copies.filter(({ host }) => folds.get(host) !== fold),
      questions,
    )
    const held = copies.filter(({ host, truth }) => folds.get(host) === fold && truth !== null)
    return held.map((copy) => fitOf(copy.truth ?? '', bodyOf(copy, model)))
  })
  console.log('on hosts not seen', meanFit(fits.flat()))

  const model = learn(copies, questions)
  const own = copies.filter(({ truth }) => truth !== null)
  console.log('on what was learnt', meanFit(own.map((copy) => fitOf(copy.truth ?? '', bodyOf(copy, model)))))
  if (process.argv.includes('--write')) writeFileSync(MODEL, print(model))
}

function learn(copies: readonly Copy[], questions: readonly string[]): BodyModel {
  const { base, trees } = boost(
    copies.flatMap(({ samples }) => samples),
    OPTIONS,
  )
  return { base, measures: questions, trees }
}

function bodyOf({ features }: Copy, model: BodyModel): string {
  const body = findBody(features, model)
  return features
    .filter((_, index) => (body?.scores[index] ?? 0) > 0)
    .map(({ paragraph }) => paragraph.text)
    .join('\n')
}

function textCopies(folder: string, questions: readonly string[]): Copy[] {
  // The corpus's own README documents the shape.
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Readonly<
    Record<string, { url: string; articleBody: string }>
  >
  return Object.entries(truth).map(([id, { url, articleBody }]) => {
    const text = readFileSync(join(folder, 'text', `${id}.txt`), 'utf8')
    return copyOf(hostOf(url), text, articleBody, questions, 1)
  })
}

/** Readability's test pages, as text in the manner of a browser (HTML's `innerText`), which is how the text copies were made. */
function readabilityCopies(folder: string, questions: readonly string[]): Copy[] {
  return readdirSync(join(folder, 'readability'))
    .sort()
    .map((name) => {
      const shown = (file: string): string =>
        toText(
          unified()
            .use(rehypeParse)
            .parse(gunzipSync(readFileSync(join(folder, 'readability', name, file)))),
        )
      const [text, body] = [shown('source.html.gz'), shown('expected.html.gz')]
      const copy = copyOf(name.split('-')[0] ?? name, text, body, questions, READABILITY_WEIGHT)
      return { ...copy, truth: null, bodyLength: body.length }
    })
    .filter(({ features, bodyLength }) => features.length <= LONGEST_PAGE && bodyLength >= LEAST_BODY)
}

/** A page's lines weigh by their words, and each page as much as the next, unless it is very short. */
function copyOf(host: string, text: string, truth: string, questions: readonly string[], weight: number): Copy {
  const features = gatherParagraphs(splitLines(text)).map(featuresOf)
  const labels = labelBody(
    features.map(({ paragraph }) => paragraph.text),
    truth,
  )
  const page = measurePage(features)
  const answers = questions.map((question) => answersTo(page, parseQuestion(question)))
  const weights = features.map(({ words }) => 5 + Math.min(100, words))
  const total = weights.reduce((sum, own) => sum + own, 0)
  const samples = features.map((_, index) => ({
    row: answers.map((answer) => answer(index)),
    is: labels[index] ?? false,
    weight: ((weights[index] ?? 0) / Math.max(400, total)) * 100 * weight,
  }))
  return { host, truth, features, samples }
}

function allQuestions(): string[] {
  const features = gatherParagraphs(splitLines('A line\nanother')).map(featuresOf)
  const own = [...measurePage(features).columns.keys()]
  const ofLine = [...Object.keys(features[0] ? measureLine(features[0]) : {}), 'after', 'prose', 'foretold', 'recalled']
  return [
    ...own,
    ...['-1', '+1'].flatMap((step) => ofLine.map((name) => `${step} ${name}`)),
    ...['-2', '+2'].flatMap((step) => FROM_AFAR.map((name) => `${step} ${name}`)),
  ]
}

/** Deals the hosts out to the folds; pages known by the same first name go together. */
function foldsOf(copies: readonly Copy[]): ReadonlyMap<string, number> {
  const random = mulberry32(7)
  const hosts = [...new Set(copies.filter(({ truth }) => truth !== null).map(({ host }) => host))]
  const dealt = hosts.map((host) => ({ host, at: random() })).sort((a, b) => a.at - b.at)
  return new Map(dealt.map(({ host }, index) => [host, index % FOLDS]))
}

/** The name of a host's owner: "bbc" of www.bbc.co.uk. */
function hostOf(url: string): string {
  const parts = new URL(url).hostname.split('.')
  const suffix = /^(?:co|com|org|ac|net)$/u.test(parts.at(-2) ?? '') ? 3 : 2
  return parts.at(-suffix) ?? url
}

/** As it is kept: only the questions that some tree asks, a tree a line. */
function print({ base, measures, trees }: BodyModel): string {
  const used: string[] = []
  const renumber = (tree: Tree): Tree => {
    if (typeof tree === 'number') return tree
    const name = measures[tree[0]] ?? ''
    if (!used.includes(name)) used.push(name)
    return [used.indexOf(name), tree[1], renumber(tree[2]), renumber(tree[3])]
  }
  const lines = trees.map((tree) => `    ${JSON.stringify(renumber(tree))}`)
  return `{\n  "base": ${base},\n  "measures": ${JSON.stringify(used)},\n  "trees": [\n${lines.join(',\n')}\n  ]\n}\n`
}

main()
