import type { Postings } from './index/postings.ts'
import { idf, impactOf } from './index/scoring.ts'

/** Words an article is known by: more make it no better known, and cost all of them. */
const WORDS = 24
/** Of the articles known by a word, those that others are compared with: keeps the work linear in the articles. */
const OWNERS = 64
/** A word in more than this share of the articles tells none of them apart. */
const COMMON = 0.2
/** Words two articles must share: one name in common is no likeness. */
const SHARED_AT_LEAST = 3
/** The cosine from which two articles are told as like each other. */
const LIKE = 0.04

/**
 * Finds the articles that are most like one, by their numbers, the most alike first.
 * @param isLeftOut whether one is not to be named beside it
 */
export type FindRelated = (article: number, limit: number, isLeftOut: (other: number) => boolean) => readonly number[]

/**
 * Articles are alike that share what they are known by: each by its strongest words, weighed as search
 * weighs them, and compared by the cosine between them (Salton, Wong and Yang, "A vector space model for
 * automatic indexing", 1975). Time and memory grow with the articles, not with their pairs.
 * @param stems the postings of each, in an order that is always the same
 */
export function relate(stems: Iterable<Postings>, articles: number): FindRelated {
  const known = strongestWords(stems, articles)
  const owners = ownersOf(known, articles)
  const scores = new Float64Array(articles)
  const shared = new Uint8Array(articles)
  const touched = new Uint32Array(articles)

  return (article, limit, isLeftOut) => {
    let count = 0
    for (let at = article * WORDS; at < article * WORDS + (known.counts[article] ?? 0); at += 1) {
      const word = known.words[at] ?? 0
      const weight = known.weights[at] ?? 0
      for (let one = owners.starts[word] ?? 0; one < (owners.ends[word] ?? 0); one += 1) {
        const other = owners.articles[one] ?? 0
        if (shared[other] === 0) touched[count++] = other
        shared[other] = (shared[other] ?? 0) + 1
        scores[other] = (scores[other] ?? 0) + weight * (owners.weights[one] ?? 0)
      }
    }
    const best: { readonly other: number; readonly score: number }[] = []
    for (const other of touched.subarray(0, count)) {
      const score = scores[other] ?? 0
      const isLike = score >= LIKE && (shared[other] ?? 0) >= SHARED_AT_LEAST && other !== article
      scores[other] = 0
      shared[other] = 0
      if (!isLike || isLeftOut(other)) continue
      const place = best.findIndex((one) => score > one.score || (score === one.score && other < one.other))
      if (place >= 0) best.splice(place, 0, { other, score })
      else if (best.length < limit) best.push({ other, score })
      if (best.length > limit) best.pop()
    }
    return best.map(({ other }) => other)
  }
}

/** In flat arrays, `WORDS` slots an article: a library has millions of them. All of an article's weights make a vector of length 1. */
type StrongestWords = {
  readonly words: Uint32Array
  readonly weights: Float32Array
  /** Slots in use, by article. */
  readonly counts: Uint8Array
  readonly wordCount: number
}

function strongestWords(stems: Iterable<Postings>, articles: number): StrongestWords {
  const words = new Uint32Array(articles * WORDS)
  const weights = new Float32Array(articles * WORDS)
  const counts = new Uint8Array(articles)
  const squares = new Float64Array(articles) // of all words: what it shares with no other makes it less like any
  const most = Math.max(2, articles * COMMON)
  let wordCount = 0
  for (const { docs, impacts } of stems) {
    if (docs.length > most) continue
    const rarity = idf(docs.length, articles)
    for (const [at, article] of docs.entries()) {
      const weight = rarity * impactOf(impacts[at] ?? 0)
      squares[article] = (squares[article] ?? 0) + weight * weight
      if (docs.length > 1) keep(article, weight)
    }
    if (docs.length > 1) wordCount += 1
  }
  for (let article = 0; article < articles; article += 1) {
    const own = weights.subarray(article * WORDS, (article + 1) * WORDS)
    const length = Math.sqrt(squares[article] ?? 0)
    if (length > 0) for (const [at, weight] of own.entries()) own[at] = weight / length
  }
  return { words, weights, counts, wordCount }

  /** Takes the place of the weakest where there is no more room; among equals the earlier word stays. */
  function keep(article: number, weight: number): void {
    const start = article * WORDS
    const count = counts[article] ?? 0
    let at = start + count
    if (count < WORDS) counts[article] = count + 1
    else {
      at = start
      for (let one = start + 1; one < start + WORDS; one += 1) {
        if ((weights[one] ?? 0) <= (weights[at] ?? 0)) at = one
      }
      if (weight <= (weights[at] ?? 0)) return
    }
    words[at] = wordCount
    weights[at] = weight
  }
}

/** Word by word, the articles that it says most about, with its weights there: from `starts` up to `ends`. */
function ownersOf({ words, weights, counts, wordCount }: StrongestWords, articles: number) {
  const starts = new Uint32Array(wordCount + 1)
  const used = function* (): Generator<number> {
    for (let article = 0; article < articles; article += 1) {
      for (let at = 0; at < (counts[article] ?? 0); at += 1) yield article * WORDS + at
    }
  }
  for (const slot of used()) {
    const next = (words[slot] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let word = 0; word < wordCount; word += 1) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0)
  const ends = starts.slice(0, wordCount)
  const slots = new Uint32Array(starts[wordCount] ?? 0)
  for (const slot of used()) {
    const word = words[slot] ?? 0
    const end = ends[word] ?? 0
    slots[end] = slot
    ends[word] = end + 1
  }
  for (let word = 0; word < wordCount; word += 1) {
    const start = starts[word] ?? 0
    if ((ends[word] ?? 0) - start <= OWNERS) continue
    slots.subarray(start, ends[word]).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    ends[word] = start + OWNERS
  }
  const owners = slots.map((slot) => Math.floor(slot / WORDS))
  return { starts, ends, articles: owners, weights: Float32Array.from(slots, (slot) => weights[slot] ?? 0) }
}
