import type { CollectedStem } from './collect.ts'
import { AUTHORS, FIRST_BLOCK, STANDFIRST, TITLE } from './parts.ts'
import type { Postings } from './postings.ts'
import { type FieldName, type FieldNumbers, impactCode, occurrenceWeights } from './scoring.ts'
import { occurrencesOf, type Texts } from './texts.ts'

const FIELDS = FIRST_BLOCK + 1

/** What one occurrence weighs, article by article: in the title, the standfirst, the authors, any block. */
export type OccurrenceWeights = Float64Array

export function weightsOf(lengths: readonly FieldNumbers[]): OccurrenceWeights {
  const means = meansOf(lengths)
  const weights = new Float64Array(lengths.length * FIELDS)
  for (const [doc, length] of lengths.entries()) {
    const { title, standfirst, authors, body } = occurrenceWeights(length, means)
    weights[doc * FIELDS + TITLE] = title
    weights[doc * FIELDS + STANDFIRST] = standfirst
    weights[doc * FIELDS + AUTHORS] = authors
    weights[doc * FIELDS + FIRST_BLOCK] = body
  }
  return weights
}

/** What a stem is worth in each of its articles. */
export function weigh({ found, places }: CollectedStem, texts: Texts, weights: OccurrenceWeights): Postings {
  const postings: Postings = { docs: new Uint32Array(found), impacts: new Uint8Array(found) }
  let index = 0
  for (const { doc, count, parts } of occurrencesOf(places, texts, null)) {
    let weight = 0
    let named = false
    for (let at = 0; at < count; at += 1) {
      const part = parts[at] ?? 0
      weight += weights[doc * FIELDS + Math.min(part, FIRST_BLOCK)] ?? 0
      named ||= part === TITLE || part === AUTHORS
    }
    postings.docs[index] = doc
    postings.impacts[index] = impactCode(weight, named)
    index += 1
  }
  return postings
}

/** Over the articles that have the field at all. */
function meansOf(lengths: readonly FieldNumbers[]): FieldNumbers {
  const mean = (field: FieldName) => {
    let sum = 0
    let count = 0
    for (const length of lengths) {
      sum += length[field]
      if (length[field] > 0) count += 1
    }
    return sum / Math.max(1, count)
  }
  return { title: mean('title'), standfirst: mean('standfirst'), authors: mean('authors'), body: mean('body') }
}
