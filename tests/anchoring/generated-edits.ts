import fc from 'fast-check'
import { blockMapOf } from '../../src/ingest/block-map.ts'
import { printOf } from '../../src/ingest/block-print.ts'
import { shortHash } from '../../src/ingest/hash.ts'
import { type ArticleText, createArticleText, describePassage, describePoint } from '../../src/model/article-text.ts'
import type { BlockMap } from '../../src/model/block-map.ts'
import type { BlockPoint, Locator } from '../../src/model/locator.ts'
import { type EditScript, editScripts, type Source } from '../ingest/edit-scripts.ts'

/** An article before and after an edit, what the build says of it, and something a reader kept in the former. */
export type EditCase = {
  readonly after: ArticleText
  readonly map: BlockMap
  readonly locator: Locator
  /** Where it is to be found; null where the edit deleted it. */
  readonly expected: { readonly start: BlockPoint; readonly end: BlockPoint | null } | null
}

type Kind = 'place' | 'passage'

/** How a copy sets a paragraph's words: `comma` after each fifth, as another extraction might. */
type Setting = 'plain' | 'comma'

/** Word by word, so that where each one begins is known. */
function setWords({ words }: Source, setting: Setting): { readonly text: string; readonly at: readonly number[] } {
  const at: number[] = []
  let text = ''
  for (const [index, word] of words.entries()) {
    if (index > 0) text += setting === 'comma' && index % 5 === 0 ? ', ' : ' '
    at.push(text.length)
    text += word
  }
  return { text, at }
}

function articleOf(sources: readonly Source[], setting: Setting) {
  const seen = new Map<string, number>()
  const blocks = sources.map((source) => {
    const { text, at } = setWords(source, setting)
    const base = shortHash(text, 8)
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return { key: source.key, words: source.words, id: count === 1 ? base : `${base}-${count}`, text, at }
  })
  return { blocks, text: createArticleText({ id: 'x', lang: 'en', blocks }) }
}

function caseOf({ before, after }: EditScript, pick: number, length: number, kind: Kind, setting: Setting): EditCase {
  const [old, now] = [articleOf(before, 'plain'), articleOf(after, setting)]
  const map = blockMapOf([old.blocks.map(printOf), now.blocks.map(printOf)]) ?? {}
  // Every other one from what the edit touched: most of an article it leaves alone.
  const untouched = new Set(now.blocks.map(({ words }) => words))
  const touched = old.blocks.filter(({ words }) => !untouched.has(words))
  const from = touched.length > 0 && pick % 2 > 0 ? touched : old.blocks
  const block = from[pick % from.length]
  if (!block) throw new Error('An article has blocks')
  const first = pick % block.words.length
  const last = Math.min(first + length, block.words.length) - 1
  const pointsIn = (found: (typeof old.blocks)[number]) => ({
    start: { block: found.id, offset: found.at[first] ?? -1 },
    end: { block: found.id, offset: (found.at[last] ?? -1) + (found.words[last] ?? '').length },
  })
  const { start, end } = pointsIn(block)
  const locator = kind === 'place' ? describePoint(old.text, start) : describePassage(old.text, start, end)
  if (!locator) throw new Error('A passage of words is a passage')
  const kept = now.blocks.find(({ key }) => key === block.key)
  const found = kept ? pointsIn(kept) : null
  return { after: now.text, map, locator, expected: found && { ...found, end: kind === 'place' ? null : found.end } }
}

/**
 * A thousand edits, the same in every run: paragraphs inserted (near copies too), edited in up to a
 * fifth of their words, swapped and deleted, a fifth of all paragraphs being look-alikes of others.
 * Every third is a second copy besides, in which no block has its former id.
 */
export function generatedEdits(kind: Kind): readonly EditCase[] {
  return fc
    .sample(fc.tuple(editScripts, fc.nat(), fc.integer({ min: 4, max: 60 })), { seed: 20, numRuns: 1000 })
    .map(([script, pick, length], index) => caseOf(script, pick, length, kind, index % 3 === 0 ? 'comma' : 'plain'))
}
