import {
  FEATURES,
  type QueryLeaf,
  RANGE_FIELDS,
  type RangeField,
  SORT_KEYS,
  type Sort,
  STATES,
  TEXT_FIELDS,
} from './ast.ts'
import { firstDay, lastDay } from './dates.ts'
import { phraseTerm, wordTerm } from './terms.ts'

/** Every name that may stand before a colon. */
export const FIELD_NAMES: readonly string[] = [...TEXT_FIELDS, ...RANGE_FIELDS, 'lang', 'is', 'has', 'sort']

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
const MINUTES = /^(\d{1,6})(m|min|h)?$/i
const COUNT = /^(\d{1,9})(k)?$/i

/** What `name:value` asks for; null where the field is unknown or its value cannot be read. */
export function fieldCondition(name: string, value: string, quoted: boolean): QueryLeaf | null {
  const field = TEXT_FIELDS.find((known) => known === name)
  if (field) {
    const term = quoted ? phraseTerm(value) : wordTerm(value)
    return term && { kind: 'field', field, term }
  }
  const range = RANGE_FIELDS.find((known) => known === name)
  if (range) return rangeCondition(range, value)
  const lower = value.toLowerCase()
  if (name === 'lang') return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/.test(lower) ? { kind: 'lang', value: lower } : null
  if (name === 'is') {
    const state = STATES.find((known) => known === lower)
    return state ? { kind: 'is', state } : null
  }
  if (name === 'has') {
    const feature = FEATURES.find((known) => known === lower)
    return feature ? { kind: 'has', feature } : null
  }
  return null
}

/** Reads the value of `sort:`; null where there is no such order. */
export function sortOf(value: string): Sort | null {
  const match = /^(-?)([a-z]+)$/i.exec(value)
  const key = SORT_KEYS.find((known) => known === match?.[2]?.toLowerCase())
  return key ? { key, descending: match?.[1] === '-' } : null
}

function rangeCondition(field: RangeField, value: string): QueryLeaf | null {
  if (field === 'published' && value.toLowerCase() === 'undated') return { kind: 'undated' }
  const match = /^(<=|>=|<|>)?(.*?)(?:\.\.(.*))?$/s.exec(value)
  const [, operator, first = '', second] = match ?? []
  if (operator !== undefined) {
    const bound = boundOf(field, first)
    if (bound === null || second !== undefined) return null
    const strict = operator.length === 1
    return operator.startsWith('<')
      ? { kind: 'range', field, from: null, to: bound, strict }
      : { kind: 'range', field, from: bound, to: null, strict }
  }
  const from = first === '' ? null : boundOf(field, first)
  const to = second === undefined ? from : second === '' ? null : boundOf(field, second)
  if ((first !== '' && from === null) || (second && to === null) || (from === null && to === null)) return null
  return inOrder(field, from, to)
}

/** A range typed from its far end is turned round. */
function inOrder(field: RangeField, from: string | null, to: string | null): QueryLeaf {
  const reversed =
    from !== null && to !== null && (field === 'published' ? firstDay(from) > lastDay(to) : Number(from) > Number(to))
  return { kind: 'range', field, from: reversed ? to : from, to: reversed ? from : to, strict: false }
}

/** A bound in canonical form: an ISO date, or a whole number without leading noughts. */
function boundOf(field: RangeField, typed: string): string | null {
  if (field === 'published') return DATE.test(typed) ? typed : null
  const match = (field === 'words' ? COUNT : MINUTES).exec(typed)
  if (!match) return null
  const unit = match[2]?.toLowerCase()
  return String(Number(match[1]) * (unit === 'k' ? 1000 : unit === 'h' ? 60 : 1))
}
