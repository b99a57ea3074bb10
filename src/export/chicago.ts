import { MONTHS } from '../model/months.ts'
import type { CslDate, CslItem } from './csl.ts'
import type { CslName } from './names.ts'
import { directName, invertedName, namedAuthors, oneLine, quotedTitle, type Run, statements } from './reference-text.ts'

const MOST_AUTHORS = 6 // of more, the first three are named
const NAMED_OF_MANY = 3

/**
 * A bibliography entry as The Chicago Manual of Style has it (18th edition, notes and bibliography;
 * 13.107 for several authors, chapter 14 for newspapers and websites). The publication loses its first
 * “The”, stands in place of an author that is not known, and an undated page says when it was read.
 * Titles keep the capitals they were printed with.
 */
export function chicagoReference(item: CslItem): readonly Run[] {
  const authors = chicagoAuthors(namedAuthors(item))
  const title = [quotedTitle(oneLine(item.title))]
  const publication = oneLine(item['container-title'] ?? '').replace(/^The (?=\S)/, '')
  const printed: Run[] = publication === '' ? [] : [{ italic: publication }]
  const date = item.issued === undefined ? '' : chicagoDate(item.issued)
  const after = date === '' || publication === '' ? date : `, ${date}`
  const accessed = date === '' && item.accessed !== undefined ? `Accessed ${chicagoDate(item.accessed)}` : ''
  const lead: (readonly Run[])[] = authors === '' ? [printed, title, [date]] : [[authors], title, [...printed, after]]
  return statements([...lead, [accessed], [item.URL ?? '']])
}

function chicagoDate(date: CslDate): string {
  const [year, month, day] = date['date-parts'][0]
  const name = month === undefined ? undefined : MONTHS[month - 1]
  if (name === undefined) return String(year ?? '')
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`
}

function chicagoAuthors(authors: readonly CslName[]): string {
  const [first, ...others] = authors
  if (first === undefined) return ''
  const shown = authors.length > MOST_AUTHORS ? others.slice(0, NAMED_OF_MANY - 1) : others
  const names = [invertedName(first), ...shown.map(directName)]
  if (shown.length < others.length) return `${names.join(', ')}, et al.`
  const last = names.pop() ?? ''
  return names.length === 0 ? last : `${names.join(', ')}, and ${last}`
}
