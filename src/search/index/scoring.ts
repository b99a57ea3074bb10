import { AUTHORS, STANDFIRST, TITLE } from './parts.ts'

/*
 * BM25F (Robertson, Zaragoza and Taylor 2004, "Simple BM25 extension to multiple weighted fields"),
 * its saturated part worked out at build and kept in four bits. The weight of the word itself (idf)
 * and what it means that several words meet are worked out when they are asked for.
 */

/** The fields of an article that are weighed differently. */
export type FieldName = 'title' | 'standfirst' | 'authors' | 'body'
export type FieldNumbers = { readonly [field in FieldName]: number }

/** How much an occurrence counts by where it stands; a title says best what an article is about. */
const WEIGHTS: FieldNumbers = { title: 3, standfirst: 1.5, authors: 2, body: 1 }

/** How far a field's length lowers what is found in it: long bodies repeat themselves, titles hardly vary. */
const LENGTH: FieldNumbers = { title: 0.4, standfirst: 0.4, authors: 0.2, body: 0.6 }

/** Saturation: how soon one more occurrence adds little. */
const K1 = 3

/** Codes from here on say that the word stands in the title or is an author's name. */
const FIRST_NAMED = 10

/** Saturated weights by code, dense where most occur: of words of the body alone, then of words of the title. */
const LEVELS: readonly number[] = [
  ...[0.09, 0.13, 0.17, 0.21, 0.25, 0.29, 0.34, 0.42, 0.54, 0.7],
  ...[0.38, 0.55, 0.62, 0.68, 0.74, 0.83],
]

/** How many codes there are, from 0. */
export const CODES = LEVELS.length

export function fieldOf(part: number): FieldName {
  if (part === TITLE) return 'title'
  if (part === STANDFIRST) return 'standfirst'
  return part === AUTHORS ? 'authors' : 'body'
}

/** What one occurrence weighs in each field of an article, by the lengths of its fields and their means. */
export function occurrenceWeights(lengths: FieldNumbers, means: FieldNumbers): FieldNumbers {
  const weight = (field: FieldName) => {
    const relative = means[field] > 0 ? lengths[field] / means[field] : 1
    return WEIGHTS[field] / (1 - LENGTH[field] + LENGTH[field] * relative)
  }
  return {
    title: weight('title'),
    standfirst: weight('standfirst'),
    authors: weight('authors'),
    body: weight('body'),
  }
}

/**
 * What one article's occurrences of a stem are worth: four bits.
 * @param weight of all of them, summed
 * @param named whether one is in the title or in an author's name
 */
export function impactCode(weight: number, named: boolean): number {
  return nearestCode(weight / (weight + K1), named ? FIRST_NAMED : 0, named ? LEVELS.length : FIRST_NAMED)
}

function nearestCode(saturated: number, from: number, to: number): number {
  let code = from
  while (code + 1 < to && saturated > (impactOf(code) + impactOf(code + 1)) / 2) code += 1
  return code
}

/** The saturated weight of a code, 0 to 1. */
export function impactOf(code: number): number {
  return LEVELS[code] ?? 0
}

/** Whether the word stands in the title or is an author's name. */
export function isNamed(code: number): boolean {
  return code >= FIRST_NAMED
}

/**
 * How much a word says that `found` of `articles` have. Never negative: a common word is no reason
 * against (Lucene's form). The power lets several words outweigh one rare one.
 */
export function idf(found: number, articles: number): number {
  return Math.log(1 + (articles - found + 0.5) / (found + 0.5)) ** 0.9
}
