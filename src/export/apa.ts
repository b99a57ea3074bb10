import { MONTHS } from '../model/months.ts'
import type { CslItem } from './csl.ts'
import type { CslName } from './names.ts'
import { namedAuthors, oneLine, type Run, statements } from './reference-text.ts'

const MOST_AUTHORS = 20 // of more, the first nineteen and the last are named (9.8)

/**
 * A reference as the Publication Manual of the American Psychological Association has it (7th edition,
 * 9.7 to 9.37; 10.1, example 16 for newspapers). Titles keep the capitals they were printed with:
 * sentence case cannot be made without knowing which words are names.
 */
export function apaReference(item: CslItem): readonly Run[] {
  const authors = apaAuthors(namedAuthors(item))
  const publication = item['container-title']
  const title = oneLine(item.title)
  // What stands alone is in italics, and so is the publication that another stands in (9.19).
  const work: Run = publication === undefined ? { italic: title } : title
  const date = `(${apaDate(item)})`
  const lead: Run[][] = authors === '' ? [[work], [date]] : [[authors], [date], [work]]
  const runs = statements([...lead, publication === undefined ? [] : [{ italic: oneLine(publication) }]])
  return item.URL === undefined ? runs : [...runs, ` ${item.URL}`]
}

function apaDate(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? []
  if (year === undefined) return 'n.d.'
  const name = month === undefined ? undefined : MONTHS[month - 1]
  if (name === undefined) return String(year)
  return `${year}, ${name}${day === undefined ? '' : ` ${day}`}`
}

function apaAuthors(authors: readonly CslName[]): string {
  const names = authors.map(apaName)
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${last}`
  return `${names.slice(0, -1).join(', ')}, & ${last}`
}

function apaName(name: CslName): string {
  if ('literal' in name) return name.literal
  const initials = name.given.split(' ').map((word) =>
    word
      .split('-')
      .map((part) => `${[...part][0] ?? ''}.`)
      .join('-'),
  )
  return [name.family, initials.join(' '), name.suffix].filter((part) => part !== undefined).join(', ')
}
