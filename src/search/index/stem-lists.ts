import { compareCodeUnits } from '../../model/article-order.ts'
import { type Collected, type CollectedStem, occurrencesOf } from './collect.ts'
import { AUTHORS, type Occurrences, TITLE } from './occurrences.ts'
import type { Places } from './place-file.ts'
import type { Postings } from './postings.ts'
import { type FieldNumbers, fieldOf, impactCode } from './scoring.ts'

/** A stem ready to be written. */
export type EncodedStem = {
  readonly stem: string
  readonly postings: Postings
  readonly places: Places
  /** About the bytes that its places take. */
  readonly placesSize: number
}

/** What is kept of an occurrence takes so many times the bytes of what is written. */
const KEPT_TO_WRITTEN = 4

/** Weighs a stem in each of its articles, and puts its forms in order, the commonest first. */
export function encodeStem(collected: CollectedStem, { weights }: Pick<Collected, 'weights'>): EncodedStem {
  const order = [...collected.forms].sort((a, b) => b.count - a.count || compareCodeUnits(a.word, b.word))
  const placeOf: number[] = []
  for (const [place, { index }] of order.entries()) placeOf[index] = place

  function* articles(): Iterable<Occurrences> {
    for (const article of occurrencesOf(collected)) {
      for (let at = 0; at < article.count; at += 1) article.forms[at] = placeOf[article.forms[at] ?? 0] ?? 0
      yield article
    }
  }

  return {
    stem: collected.stem,
    postings: weigh(collected, weights),
    places: { forms: order.map(({ word }) => word), articles: articles() },
    placesSize: collected.occurrences.length / KEPT_TO_WRITTEN,
  }
}

function weigh(collected: CollectedStem, weights: readonly FieldNumbers[]): Postings {
  const postings = { docs: new Uint32Array(collected.found), impacts: new Uint8Array(collected.found) }
  let index = 0
  for (const { doc, count, parts } of occurrencesOf(collected)) {
    const here = weights[doc]
    let weight = 0
    let named = false
    for (let at = 0; at < count; at += 1) {
      const part = parts[at] ?? 0
      weight += here?.[fieldOf(part)] ?? 0
      named ||= part === TITLE || part === AUTHORS
    }
    postings.docs[index] = doc
    postings.impacts[index] = impactCode(weight, named)
    index += 1
  }
  return postings
}
