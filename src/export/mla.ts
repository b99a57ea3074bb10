import type { CslDate, CslItem } from './csl.ts'
import type { CslName } from './names.ts'
import { directName, invertedName, namedAuthors, oneLine, quotedTitle, type Run, statements } from './reference-text.ts'

/** Names of more than four letters are cut (9th edition, appendix 1). */
const MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']

/**
 * An entry of a works-cited list as the MLA Handbook has it (9th edition, chapter 5). The day of reading
 * stands where no day of publication is known (5.111). Titles keep the capitals they were printed with.
 */
export function mlaReference(item: CslItem): readonly Run[] {
  const publication = item['container-title']
  const issued = item.issued === undefined ? '' : mlaDate(item.issued)
  const where = [issued, item.URL ?? ''].filter((part) => part !== '').join(', ')
  const container: Run[] =
    publication === undefined ? [where] : [{ italic: oneLine(publication) }, ...(where === '' ? [] : [`, ${where}`])]
  const accessed = issued === '' && item.accessed !== undefined ? `Accessed ${mlaDate(item.accessed)}` : ''
  return statements([[mlaAuthors(namedAuthors(item))], [quotedTitle(oneLine(item.title))], container, [accessed]])
}

function mlaDate(date: CslDate): string {
  const [year, month, day] = date['date-parts'][0]
  return [day, month === undefined ? undefined : MONTHS[month - 1], year].filter((part) => part !== undefined).join(' ')
}

/** Of three and more, the first alone is named (5.8). */
function mlaAuthors([first, second, ...others]: readonly CslName[]): string {
  if (first === undefined) return ''
  if (second === undefined) return invertedName(first)
  return `${invertedName(first)}, ${others.length > 0 ? 'et al.' : `and ${directName(second)}`}`
}
