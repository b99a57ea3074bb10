import type { FacetName, Facets } from '../facet.ts'
import { foldValue } from '../fold-value.ts'
import { wordsTest } from '../words-test.ts'
import { FEATURES, SORT_KEYS, STATES } from './ast.ts'
import { facetCondition } from './edit.ts'
import { FIELD_NAMES } from './field.ts'
import { printNode } from './print.ts'

/** One way to go on with the piece of a query that is being typed. */
export type Completion = {
  /** What is put in, in canonical text: `section:`, `section:"World Review"`. */
  readonly insert: string
  /** For the eye: `World Review`, `March 2025`. */
  readonly label: string
  /** Articles that have the value; null where that is not known. */
  readonly count: number | null
  /** The whole query once this is taken; outside of the piece nothing changes. */
  readonly text: string
  /** Where the caret then stands in `text`, in UTF-16 units. */
  readonly caret: number
}

/** Offered at once: a phone shows as many above its keyboard. */
const MOST = 8
/** A single letter begins nearly every query, and a list that opens each time is in the way. */
const LEAST_LETTERS = 2

/** The lexer's pieces; only the last, at the caret, can have a quotation mark that is not closed. */
const PIECE = /-(?=[^\s)-])|([a-z]+:)?["“”„][^"“”„]*(?:["“”„]|$)|[^\s()"“”„]+|[\s()]/giy
const VALUE = /^([a-z]+):(?:["“”„]([^"“”„]*)|([^"“”„]*))$/i
const REST_OF_WORD = /^[^\s()"“”„]*/
/** A colon says that the next quotation mark belongs to another field. */
const REST_OF_PHRASE = /^[^"“”„:]*["“”„]/

const FACET_FIELDS: Readonly<Record<string, FacetName>> = {
  section: 'section',
  author: 'author',
  source: 'source',
  tag: 'tag',
  published: 'date',
  lang: 'lang',
  length: 'length',
}

const FIXED_VALUES: Readonly<Record<string, readonly string[]>> = {
  is: STATES,
  has: FEATURES,
  sort: SORT_KEYS.flatMap((key) => (key === 'relevance' ? [key] : [key, `-${key}`])),
}

/** The facet that a query names last, so that its values may soon be asked for; null for none. */
export function facetNamed(text: string): FacetName | null {
  const name = [...text.matchAll(/([a-z]+):/gi)].at(-1)?.[1]?.toLowerCase() ?? ''
  return (Object.hasOwn(FACET_FIELDS, name) && FACET_FIELDS[name]) || null
}

type Offer = Pick<Completion, 'insert' | 'label' | 'count'>

/**
 * What the piece of a query at the caret may become: a field's name from its first two letters, a
 * field's value from the colon on. Nothing within phrases and for plain words.
 * @param caret in UTF-16 units
 * @param facets the values that names, dates, languages and lengths have in the list
 */
export function complete(text: string, caret: number, facets: Facets): readonly Completion[] {
  const head = text.slice(0, caret)
  const piece = lastPiece(head)
  const after = text.slice(caret)
  const value = VALUE.exec(piece)
  const quoted = value?.[2] !== undefined
  const rest = ((quoted ? REST_OF_PHRASE.exec(after)?.[0] : undefined) ?? REST_OF_WORD.exec(after)?.[0]) || ''
  const offers = value
    ? valuesFor(value[1]?.toLowerCase() ?? '', value[2] ?? value[3] ?? '', facets)
    : rest === ''
      ? namesFor(piece)
      : []

  const before = head.slice(0, head.length - piece.length)
  const tail = after.slice(rest.length)
  return offers
    .filter(({ insert }) => insert !== piece + rest)
    .slice(0, MOST)
    .map((offer) => {
      const gap = !value || /^\s/.test(tail) ? '' : ' '
      const upTo = before + offer.insert + gap
      return { ...offer, text: upTo + tail, caret: upTo.length }
    })
}

function lastPiece(head: string): string {
  let piece = ''
  for (const match of head.matchAll(PIECE)) piece = match[0]
  return piece
}

function namesFor(typed: string): readonly Offer[] {
  if (typed.length < LEAST_LETTERS) return []
  const lower = typed.toLowerCase()
  return FIELD_NAMES.filter((name) => name.startsWith(lower)).map((name) => ({
    insert: `${name}:`,
    label: `${name}:`,
    count: null,
  }))
}

function valuesFor(field: string, typed: string, facets: Facets): readonly Offer[] {
  const fixed = Object.hasOwn(FIXED_VALUES, field) ? (FIXED_VALUES[field] ?? []) : []
  const facet = Object.hasOwn(FACET_FIELDS, field) ? FACET_FIELDS[field] : undefined
  const lower = typed.toLowerCase()
  if (facet === undefined) {
    return fixed
      .filter((value) => value.startsWith(lower))
      .map((value) => ({ insert: `${field}:${value}`, label: value, count: null }))
  }
  const begins = beginnings(typed)
  return (facets[facet] ?? [])
    .filter(({ value, label }) => value.toLowerCase().startsWith(lower) || begins(value) || begins(label))
    .flatMap(({ value, label, count }) => {
      const node = facetCondition(facet, value)
      return node === null ? [] : [{ insert: printNode(node), label, count }]
    })
}

/** Whether what was typed begins a name, or a word within it, case and accents aside. */
function beginnings(typed: string): (name: string) => boolean {
  const folded = foldValue(typed)
  if (folded === '') return () => typed.trim() === ''
  const begins = wordsTest(folded, true)
  return (name) => begins(foldValue(name))
}
