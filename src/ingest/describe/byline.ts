import { parseAuthors, saysBy } from './authors.ts'
import { findDate } from './published.ts'

/** A line above the body that may say who wrote it. */
export type BylineCandidate = { readonly index: number; readonly text: string; readonly words: number }

/** The line that says who wrote it. */
export type Byline = {
  readonly index: number
  /** As printed, without the publication and the date. */
  readonly printed: string
  readonly source: string | null
}

const MOST_WORDS = 30
/** Lines below the title in which names without "By" are taken for the authors. */
const NEAR_TITLE = 3
/** Names of publications, where one follows a name without a sign between them. */
const PUBLICATION =
  /(?:^|\s)((?:The\s+)(?:\p{Lu}[\p{L}'’.]*\s*)+|(?:\p{Lu}[\p{L}'’.]*\s+)*(?:Post|Times|News|Journal|Press|Guardian|Tribune|Herald|Magazine|Telegraph|Gazette|Observer|Independent|Chronicle|Reuters|Bloomberg|BBC|CNN|NPR))$/u
const LAST_SIGN = /\s+(?:\||—|–|-|\bfor\b|\bof\b)\s+([^|]+)$/u

/**
 * Finds the byline: a line that says "by", else a line of nothing but names just below the title. What
 * follows the names on the same line is the source: when another line prints the same names alone, the
 * difference; else what a sign parts off or what is named as publications are.
 */
export function findByline(candidates: readonly BylineCandidate[], title: number | null): Byline | null {
  const signed = candidates.map((line) => {
    if (line.words > MOST_WORDS) return line
    const text = signedPart(line.text)
    return text === line.text ? line : { ...line, text, words: text.split(' ').length }
  })
  const spoken = signed.filter(
    ({ text, words }) => words <= MOST_WORDS && saysBy(text) && parseAuthors(text).length > 0,
  )
  const after = spoken.find(({ index }) => title !== null && index > title)
  const chosen = after ?? spoken.at(-1) ?? signed.find((line) => isNamesAlone(line, title))
  if (!chosen) return null
  const withoutDate = cutDate(chosen.text)
  const { printed, source } = saysBy(chosen.text)
    ? partSource(withoutDate, signed)
    : { printed: withoutDate, source: null }
  return { index: chosen.index, printed, source }
}

/** What a line says of the writers, where it also bears the date ("3 May 2020 | By A. Writer") or an account's name. */
function signedPart(text: string): string {
  const withoutAccount = text.replace(/(?<=\p{L})\s*@\w+/gu, '')
  const date = findDate(withoutAccount)
  if (!date) return withoutAccount
  const [before, after] = [withoutAccount.slice(0, date.start), withoutAccount.slice(date.end)]
  const by = /\b(?:by|von|por|par)\b:?\s+\p{Lu}[\p{L}\s.'’-]*$/iu.exec(after)
  if (by) return by[0]
  const names = before
    .replace(/[\s|,•·–—/-]+$/u, '')
    .replace(/\s+(?:on|published|updated|posted|publiziert(?: am)?)$/iu, '')
  return names === '' ? withoutAccount : names
}

function isNamesAlone({ index, text, words }: BylineCandidate, title: number | null): boolean {
  if (title === null || index <= title || index > title + NEAR_TITLE || words > 12) return false
  const names = parseAuthors(text)
  const inNames = names.join(' ').split(' ').length
  return (
    names.length > 0 &&
    names.every((name) => /^\p{Lu}\S*(?: \S+)* \p{Lu}\S*$/u.test(name)) &&
    inNames >= words - names.length
  )
}

function cutDate(text: string): string {
  const date = findDate(text)
  if (!date || date.start === 0) return text
  return text.slice(0, date.start).replace(/[\s|,•·–—-]+$|\s+(?:on|published|updated|posted)[:\s]*$/giu, '')
}

function partSource(text: string, lines: readonly BylineCandidate[]): { printed: string; source: string | null } {
  const names = lines
    .map((line) => line.text)
    .filter((other) => other !== text && other.length < text.length && parseAuthors(other).length > 0)
    .find((other) => text.includes(`${other} `))
  if (names !== undefined) return split(text, text.indexOf(names) + names.length)
  const sign = LAST_SIGN.exec(text)
  if (sign) return split(text, sign.index)
  const publication = PUBLICATION.exec(text)
  const before = publication ? text.slice(0, publication.index) : ''
  return publication && parseAuthors(before).some((name) => name.includes(' '))
    ? split(text, before.length)
    : { printed: text, source: null }
}

function split(text: string, at: number): { printed: string; source: string | null } {
  const source = text
    .slice(at)
    .replace(/^[\s|,•·–—-]+|^\s*(?:for|of)\s+/gu, '')
    .trim()
  return { printed: text.slice(0, at).trim(), source: source === '' ? null : source }
}
