import type { CslItem } from './csl.ts'
import type { CslName } from './names.ts'

/** A piece of a reference; titles of publications are set in italics. */
export type Run = string | { readonly italic: string }

/** A reference for a clipboard: word processors take the HTML, everything else the text. */
export type ReferenceText = { readonly text: string; readonly html: string }

/** The runs in both forms; the address in the HTML is a link. */
export function referenceText(runs: readonly Run[], url: string | undefined): ReferenceText {
  const html = runs.map((run) => {
    if (typeof run !== 'string') return `<i>${escaped(run.italic)}</i>`
    if (url === undefined || !run.includes(url)) return escaped(run)
    const link = `<a href="${escaped(url)}">${escaped(url)}</a>`
    return run.split(url).map(escaped).join(link)
  })
  return { text: plainText(runs), html: html.join('') }
}

/** The statements that say something, each closed by a full stop unless it closes itself, parted by spaces. */
export function statements(all: readonly (readonly Run[])[]): readonly Run[] {
  return all
    .filter((runs) => plainText(runs) !== '')
    .flatMap((runs, nth) => [...(nth === 0 ? [] : [' ']), ...(closesItself(plainText(runs)) ? runs : [...runs, '.'])])
}

/** Whether nothing may follow to end it: “Really?” takes no full stop, nor does “Jr.”. */
function closesItself(text: string): boolean {
  return /[.?!…。？！]["'”’»]*$/u.test(text)
}

/** A title in double quotation marks, with its own made single, and the full stop within, as American manuals have it. */
export function quotedTitle(title: string): string {
  const inner = title.replace(/[“”]|"([^"]*)"/g, (mark, straight?: string) =>
    straight === undefined ? (mark === '“' ? '‘' : '’') : `‘${straight}’`,
  )
  return closesItself(inner) ? `“${inner}”` : `“${inner.replace(/’?$/, '.$&')}”`
}

/** The authors but for a newsroom that signs with the publication's own name, which the reference bears anyway. */
export function namedAuthors(item: CslItem): readonly CslName[] {
  const publication = item['container-title']?.toLowerCase()
  return (item.author ?? []).filter((name) => !('literal' in name) || name.literal.toLowerCase() !== publication)
}

/** `King, Martin Luther, Jr.` */
export function invertedName(name: CslName): string {
  if ('literal' in name) return name.literal
  return [name.family, name.given, name.suffix].filter((part) => part !== undefined).join(', ')
}

/** `Martin Luther King Jr.` */
export function directName(name: CslName): string {
  if ('literal' in name) return name.literal
  return [name.given, name.family, name.suffix].filter((part) => part !== undefined).join(' ')
}

/** A title on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : run.italic)).join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
