import { createNumberList, groupNumbers } from './index/numbers.ts'
import type { Postings } from './index/postings.ts'
import { CODES, idf, impactOf } from './index/scoring.ts'

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
      for (let one = owners.starts[word] ?? 0; one < (owners.starts[word + 1] ?? 0); one += 1) {
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
  const weakest = new Uint32Array(articles) // the slot of each that is given up first, once there is no more room
  const squares = new Float64Array(articles) // of all words: what it shares with no other makes it less like any
  const weightOf = new Float64Array(CODES) // of one word, by the code of its impact
  const most = Math.max(2, articles * COMMON)
  let wordCount = 0
  for (const { docs, impacts } of stems) {
    if (docs.length > most) continue
    const rarity = idf(docs.length, articles)
    for (let code = 0; code < CODES; code += 1) weightOf[code] = rarity * impactOf(code)
    for (let at = 0; at < docs.length; at += 1) {
      const article = docs[at] ?? 0
      const weight = weightOf[impacts[at] ?? 0] ?? 0
      squares[article] = (squares[article] ?? 0) + weight * weight
      // Among equals the earlier word stays.
      const hasRoom = (counts[article] ?? 0) < WORDS || weight > (weights[weakest[article] ?? 0] ?? 0)
      if (hasRoom && docs.length > 1) keep(article, weight)
    }
    if (docs.length > 1) wordCount += 1
  }
  for (let slot = 0; slot < weights.length; slot += 1) {
    const length = Math.sqrt(squares[Math.floor(slot / WORDS)] ?? 0)
    if (length > 0) weights[slot] = (weights[slot] ?? 0) / length
  }
  return { words, weights, counts, wordCount }

  function keep(article: number, weight: number): void {
    const start = article * WORDS
    const count = counts[article] ?? 0
    const slot = count < WORDS ? start + count : (weakest[article] ?? 0)
    words[slot] = wordCount
    weights[slot] = weight
    if (count < WORDS) counts[article] = count + 1
    if (count + 1 < WORDS) return
    let least = start
    for (let one = start + 1; one < start + WORDS; one += 1) {
      if ((weights[one] ?? 0) <= (weights[least] ?? 0)) least = one
    }
    weakest[article] = least
  }
}

/** Word by word, the articles that it says most about, with its weights there: from `starts` up to the next word's. */
function ownersOf({ words, weights, counts, wordCount }: StrongestWords, articles: number) {
  const isUsed = (slot: number) => slot % WORDS < (counts[Math.floor(slot / WORDS)] ?? 0)
  const slotsOf = groupNumbers(articles * WORDS, wordCount + 1, (slot) =>
    isUsed(slot) ? (words[slot] ?? 0) : wordCount,
  )
  const starts = new Uint32Array(wordCount + 1)
  const owners = createNumberList()
  for (let word = 0; word < wordCount; word += 1) {
    for (const slot of strongestSlots(slotsOf(word), weights)) owners.push(slot)
    starts[word + 1] = owners.length
  }
  const slots = owners.view()
  return {
    starts,
    articles: slots.map((slot) => Math.floor(slot / WORDS)),
    weights: Float32Array.from(slots, (slot) => weights[slot] ?? 0),
  }
}

/** At most `OWNERS` of a word's slots, the earlier among equals. */
function strongestSlots(slots: Uint32Array, weights: Float32Array): Uint32Array {
  if (slots.length <= OWNERS) return slots
  const own = Float32Array.from(slots, (slot) => weights[slot] ?? 0)
  const least = own.slice().sort()[own.length - OWNERS] ?? 0
  let left = OWNERS
  for (const weight of own) if (weight > least) left -= 1
  return slots.filter((_, at) => {
    const weight = own[at] ?? 0
    if (weight === least) left -= 1
    return weight > least || (weight === least && left >= 0)
  })
}
