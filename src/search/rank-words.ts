import { noDocs } from '../catalogue/doc-set.ts'
import type { Marks } from '../catalogue/marks.ts'
import type { FoundWord } from './find-word.ts'
import { impactOf, isNamed } from './index/scoring.ts'

/** What bare words find, by the articles' numbers in the index. */
export type Ranking = {
  readonly scores: Float32Array
  readonly found: Marks
}

/** How much an article gains that has all of the words, and has them all in its title. */
const COVERAGE = { all: 1, title: 1 }

const IMPACTS = Float32Array.from({ length: 16 }, (_, code) => impactOf(code))
const NAMED = Uint8Array.from({ length: 16 }, (_, code) => (isNamed(code) ? 1 : 0))

/** Ranks by bare words in one index; what it works in is made once, as long as the library. */
export type WordRanker = (terms: readonly (readonly FoundWord[])[]) => Ranking

/** @param articles how many there are */
export function createWordRanker(articles: number): WordRanker {
  const met = new Uint16Array(articles)
  const share = new Float32Array(articles)
  const named = new Uint16Array(articles)

  /**
   * Sums what the words are worth, and favours articles by the share of the words that they have: two
   * words together say more than one of them twice.
   * @param terms the query's words; one that was cut into several is met where all of its parts are
   */
  return (terms) => {
    const asked = withoutStops(terms)
    const most = asked.map((parts) => parts.reduce((sum, part) => sum + weightOf(part), 0))
    const whole = most.reduce((sum, weight) => sum + weight, 0) || 1
    const scores = new Float32Array(articles)
    for (const work of [met, share, named]) work.fill(0)

    for (const [index, parts] of asked.entries()) {
      const mine = (most[index] ?? 0) / whole
      const [part] = parts
      const [term] = part?.terms ?? []
      if (parts.length === 1 && term && part?.terms.length === 1) {
        const { docs, impacts } = term.postings
        const worth = IMPACTS.map((impact) => impact * term.weight)
        for (let at = 0; at < docs.length; at += 1) {
          const doc = docs[at] ?? 0
          const code = impacts[at] ?? 0
          met[doc] = (met[doc] ?? 0) + 1
          scores[doc] = (scores[doc] ?? 0) + (worth[code] ?? 0)
          share[doc] = (share[doc] ?? 0) + mine
          named[doc] = (named[doc] ?? 0) + (NAMED[code] ?? 0)
        }
      } else {
        const one = parts.length === 1 && part ? sumPart(part, articles) : sumParts(parts, articles)
        for (const doc of one.docs) {
          met[doc] = (met[doc] ?? 0) + 1
          scores[doc] = (scores[doc] ?? 0) + (one.scores[doc] ?? 0)
          share[doc] = (share[doc] ?? 0) + mine
          named[doc] = (named[doc] ?? 0) + (one.named[doc] ?? 0)
        }
      }
    }

    const [some, all] = [noDocs(articles), noDocs(articles)]
    for (let doc = 0; doc < articles; doc += 1) {
      const count = met[doc] ?? 0
      if (count === 0) continue
      const bit = 1 << (doc & 31)
      some[doc >> 5] = (some[doc >> 5] ?? 0) | bit
      if (count === asked.length) all[doc >> 5] = (all[doc >> 5] ?? 0) | bit
      const covered = share[doc] ?? 0
      const inTitle = (named[doc] ?? 0) / asked.length
      scores[doc] = (scores[doc] ?? 0) * (1 + COVERAGE.all * covered * covered + COVERAGE.title * inTitle * inTitle)
    }
    return { scores, found: { some, all } }
  }
}

/** The words that find by themselves: all of them where all are common ones. */
function withoutStops(terms: readonly (readonly FoundWord[])[]): readonly (readonly FoundWord[])[] {
  const some = terms.filter((parts) => parts.length > 0)
  const telling = some.filter((parts) => !parts.every(({ isStop }) => isStop))
  return telling.length > 0 ? telling : some
}

function weightOf({ terms }: FoundWord): number {
  return terms.reduce((most, { weight }) => Math.max(most, weight), 0)
}

type PartScores = {
  readonly docs: readonly number[]
  /** By article. */
  readonly scores: Float32Array
  readonly named: Uint8Array
}

/** The best of a word's stems in each article. */
function sumPart({ terms }: FoundWord, articles: number): PartScores {
  const scores = new Float32Array(articles)
  const named = new Uint8Array(articles)
  const docs: number[] = []
  for (const { postings, weight } of terms) {
    for (let at = 0; at < postings.docs.length; at += 1) {
      const doc = postings.docs[at] ?? 0
      const code = postings.impacts[at] ?? 0
      const score = weight * (IMPACTS[code] ?? 0)
      const before = scores[doc] ?? 0
      if (before === 0) docs.push(doc)
      if (score > before) scores[doc] = score
      named[doc] = (named[doc] ?? 0) | (NAMED[code] ?? 0)
    }
  }
  return { docs, scores, named }
}

/** Articles with every part. */
function sumParts(parts: readonly FoundWord[], articles: number): PartScores {
  const each = parts.map((part) => sumPart(part, articles))
  const scores = new Float32Array(articles)
  const named = new Uint8Array(articles)
  const docs: number[] = []
  for (const doc of each[0]?.docs ?? []) {
    if (!each.every((part) => (part.scores[doc] ?? 0) > 0)) continue
    docs.push(doc)
    scores[doc] = each.reduce((sum, part) => sum + (part.scores[doc] ?? 0), 0)
    named[doc] = each.every((part) => part.named[doc] === 1) ? 1 : 0
  }
  return { docs, scores, named }
}
