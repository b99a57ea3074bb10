import type { FieldLine, LeftOut } from '../model/article.ts'
import { articleText } from '../model/article.ts'
import { countWords } from '../model/words.ts'
import { cutBlocks } from './blocks.ts'
import { addRemoved, countRemoved } from './clean/count-removed.ts'
import { markTargets } from './clean/fragments.ts'
import { takeTitle } from './clean/headings.ts'
import { settleLinks } from './clean/links.ts'
import { settlePictures } from './clean/pictures.ts'
import { createSafeTree } from './clean/safe-tree.ts'
import { directionOf, languageOf } from './describe/language.ts'
import { takeSignature } from './describe/signature.ts'
import { fingerprintOf } from './fingerprint.ts'
import { failed, type MadeArticle, type UnsettledArticle } from './made-article.ts'
import type { Reading, SeedProblem } from './read/reader.ts'

/** Words of the body that stand in for a missing title. */
const STAND_IN_WORDS = 10

/**
 * The way from a reading to an article, the same for every format: pictures, links, allow-list, title,
 * blocks, language.
 * @param pictures every picture below the seeds folder
 */
export function createMakeArticle(pictures: ReadonlySet<string>) {
  const safeTree = createSafeTree()
  return (seed: string, reading: Reading | SeedProblem): MadeArticle => {
    if ('message' in reading) return failed(reading)
    const { description, tree } = reading
    const removed = reading.removed ?? countRemoved(tree)
    const base = reading.base ?? description.canonical
    const shown = settlePictures(tree, { seed, pictures, embedded: reading.embedded ?? NO_PICTURES, base })
    settleLinks(tree, base)
    markTargets(tree)
    const safe = safeTree(tree)
    const heading = takeTitle(safe, description.title)
    const signature = takeSignature(safe, description)
    const body = cutBlocks(safe)
    const text = articleText(body)
    const problems = [...reading.problems, ...shown.problems]
    if (body.blocks.length === 0) {
      return { ...failed(...(problems.length > 0 ? problems : [NO_TEXT])), pictures: shown.used }
    }
    const title = description.title ?? heading?.text ?? null
    if (title === null) problems.push(NO_TITLE)
    const lang = description.lang ?? languageOf(text)
    const article: UnsettledArticle = {
      seed,
      ...description,
      title: title ?? standInTitle(text),
      lang,
      dir: directionOf(text),
      words: countWords(text, lang),
      ...body,
      fields: inLineOrder([...reading.fields, ...(heading && !heading.repeats ? [titleLine(heading)] : [])]),
      leftOut: inLineOrder([
        ...reading.leftOut,
        ...shown.leftOut,
        ...(heading?.repeats ? [repeatedTitle(heading)] : []),
        ...signature,
      ]),
      removed: shown.remote === 0 ? removed : addRemoved(removed, { remotePictures: shown.remote }),
    }
    return { article, fingerprint: fingerprintOf(body.blocks), problems, pictures: shown.used }
  }
}

const NO_PICTURES: ReadonlySet<string> = new Set()

const NO_TEXT: SeedProblem = {
  line: null,
  message: 'The file holds no text',
  hint: 'Save the article again with its text, or delete the file.',
}

const NO_TITLE: SeedProblem = {
  line: null,
  message: 'No title was found; the article goes by its first words',
  hint: 'Put the title on a line of its own above the text; in Markdown, "# The title".',
}

/** The first block, or how it begins. */
function standInTitle(text: string): string {
  const words = text.split('\n\n', 1)[0]?.split(/\s+/u) ?? []
  const start = words.slice(0, STAND_IN_WORDS).join(' ').slice(0, 100)
  return words.length > STAND_IN_WORDS ? `${start}…` : start
}

type HeadingLine = { readonly text: string; readonly line: number | null }

function titleLine({ text, line }: HeadingLine): FieldLine {
  return { fields: ['title'], text, line }
}

function repeatedTitle({ text, line }: HeadingLine): LeftOut {
  return { text, reason: 'Repeats the title', confidence: 0.98, line }
}

function inLineOrder<T extends { readonly line: number | null }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}
