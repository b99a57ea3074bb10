import type { CslItem } from './csl.ts'
import type { CslName } from './names.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** BibTeX counts braces even where they are escaped, so a lone one goes by its name. */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
}

function latex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}~^&%$#_]/g, (character) => LATEX[character] ?? character)
}

/** `\url` takes everything as it is but what would end the field or the line. */
function verbatim(url: string): string {
  return url.replace(/[\\{}\s]/g, (character) => encodeURIComponent(character))
}

function bibtexName(name: CslName): string {
  if ('literal' in name) return `{${latex(name.literal)}}`
  return [name.family, name.suffix, name.given].flatMap((part) => (part === undefined ? [] : [latex(part)])).join(', ')
}

function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9]/g, '')
    .toLowerCase()
}

/** `birnbaum2025trump`; parts without a Latin form are left out. */
function citationKey(item: CslItem): string {
  const first = item.author?.[0]
  const who = first === undefined ? '' : ascii('literal' in first ? (first.literal.split(' ')[0] ?? '') : first.family)
  const when = item.issued?.['date-parts'][0][0] ?? ''
  const what =
    item.title
      .split(/\s+/)
      .map(ascii)
      .find((word) => word.length > 3) ?? ''
  return `${who}${when}${what}` || ascii(item.id) || 'article'
}

/**
 * A BibTeX entry, UTF-8. `@article` where the publication is known, `@misc` otherwise; the title in
 * two pairs of braces, so that no style changes its capitals. `url` and `urldate` are biblatex's.
 */
export function toBibtex(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? []
  const accessed = item.accessed?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')
  const field = (name: string, value: string | undefined) => (value === undefined ? [] : [`  ${name} = ${value},`])
  const braced = (value: string | undefined) => (value === undefined ? undefined : `{${value}}`)
  return [
    `@${item['container-title'] === undefined ? 'misc' : 'article'}{${citationKey(item)},`,
    ...field('author', braced(item.author?.map(bibtexName).join(' and '))),
    ...field('title', `{{${latex(item.title)}}}`),
    ...field('journal', item['container-title'] === undefined ? undefined : `{${latex(item['container-title'])}}`),
    ...field('year', year === undefined ? undefined : `{${year}}`),
    ...field('month', month === undefined ? undefined : MONTHS[month - 1]),
    ...field('day', day === undefined ? undefined : `{${day}}`),
    ...field('url', item.URL === undefined ? undefined : `{${verbatim(item.URL)}}`),
    ...field('urldate', braced(accessed)),
    '}',
    '',
  ].join('\n')
}
