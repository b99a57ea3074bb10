import { MONTHS } from '../model/months.ts'
import type { CslDate, CslItem } from './csl.ts'
import type { CslName } from './names.ts'

function plainName(name: CslName): string {
  if ('literal' in name) return name.literal
  return [name.given, name.family, name.suffix].filter((part) => part !== undefined).join(' ')
}

function plainNames(names: readonly CslName[]): string {
  const plain = names.map(plainName)
  const last = plain.pop() ?? ''
  return plain.length === 0 ? last : `${plain.join(', ')} and ${last}`
}

function plainDate(date: CslDate): string {
  const [year, month, day] = date['date-parts'][0]
  return [day, month === undefined ? undefined : MONTHS[month - 1], year].filter((part) => part !== undefined).join(' ')
}

/** One line for a letter or a footnote: authors, “title”, publication, date, address (day read). */
export function toPlainCitation(item: CslItem): string {
  const accessed = item.accessed === undefined ? '' : ` (read ${plainDate(item.accessed)})`
  return [
    item.author === undefined ? '' : plainNames(item.author),
    `“${item.title.replace(/\s+/g, ' ').trim()}”`,
    item['container-title'] ?? '',
    item.issued === undefined ? '' : plainDate(item.issued),
    item.URL === undefined ? '' : `${item.URL}${accessed}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}
