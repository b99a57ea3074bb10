import type { Run } from './densest-run.ts'

/** Letters from which a word says something of the matter. */
const TELLING = /[\p{L}\p{N}]{4,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/gu
/** Paragraphs of prose that are listened to, and how far they may stand away. */
const PROSE = 5
const REACH = 15

/** What the paragraphs of a page have to say to each other. Shares are from 0 to 1; -1 for too few words to tell. */
export type Speech = {
  /** Share of a paragraph's words that the next prose below (1) or above (-1) it speaks too. */
  sharedWithProse(index: number, prose: readonly boolean[], direction: 1 | -1): number
  /** Share of a paragraph's words that other paragraphs of the run speak too. */
  sharedWithRun(index: number, run: Run): number
  /** How often the very same text stands above and below. */
  copies(index: number): { printedAbove: number; printedBelow: number }
}

/** Takes down the words of every paragraph. */
export function listenTo(texts: readonly string[]): Speech {
  const words = texts.map((text) => new Set(text.toLowerCase().match(TELLING)))
  const printed = new Map<string, number>()
  const above = texts.map((text) => {
    const count = printed.get(text) ?? 0
    printed.set(text, count + 1)
    return count
  })
  const inRun = new Map<Run, Map<string, number>>()

  function countsOf(run: Run): ReadonlyMap<string, number> {
    const known = inRun.get(run)
    if (known) return known
    const counts = new Map<string, number>()
    for (const own of words.slice(run.first, run.last + 1)) {
      for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    inRun.set(run, counts)
    return counts
  }

  return {
    sharedWithProse(index, prose, direction) {
      const heard: ReadonlySet<string>[] = []
      for (let step = 1; step <= REACH && heard.length < PROSE; step += 1) {
        const place = index + step * direction
        const spoken = words[place]
        if (prose[place] && spoken) heard.push(spoken)
      }
      return heard.length === 0 ? -1 : share(words[index], (word) => heard.some((spoken) => spoken.has(word)))
    },
    sharedWithRun(index, run) {
      const counts = countsOf(run)
      const own = index >= run.first && index <= run.last ? 1 : 0
      return share(words[index], (word) => (counts.get(word) ?? 0) > own)
    },
    copies(index) {
      const printedAbove = above[index] ?? 0
      return { printedAbove, printedBelow: (printed.get(texts[index] ?? '') ?? 1) - 1 - printedAbove }
    },
  }
}

function share(words: ReadonlySet<string> | undefined, isShared: (word: string) => boolean): number {
  if (!words || words.size < 2) return -1
  let shared = 0
  for (const word of words) if (isShared(word)) shared += 1
  return shared / words.size
}
