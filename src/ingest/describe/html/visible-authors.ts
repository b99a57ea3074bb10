import { attribute } from '../../clean/html/tree.ts'
import { isNobody, parseAuthors, saysBy } from '../authors.ts'
import { findDate } from '../published.ts'
import { AUTHOR_WORD, type Piece, type VisiblePage } from './visible-page.ts'

/** Words on elements about an author that do not hold the name. */
const NOT_A_NAME =
  /\b(?:bio\w*|avatar|gravatar|photo\w*|image|img|picture|social|twitter\w*|facebook|follow\w*|e ?mail|mail ?id|role|job\w*|description|desc|share|count|icon|more)\b/u
/** Characters before and after the headline within which a byline stands. */
const BEFORE = 600
const AFTER = 1500
/** What no line that `saysBy` is without; dates are looked for in such lines alone. */
const SIGNING = /\b(?:by|von|par|por|di|door|av|od|authors?|autor|auteur)\b|автор|מאת|بقلم/i
/** Characters between the names of one byline. */
const TOGETHER = 150
const LONGEST_NAMES = 140

/** The byline as printed and the names in it. */
export type VisibleByline = { readonly printed: string; readonly names: readonly string[] }

type Candidate = VisibleByline & { readonly at: number; readonly trust: number }

/**
 * The authors that a page shows. What the page marks as an author's name (`rel=author`, `itemprop`, then
 * classes) is believed before a line that says "by"; what stands near the headline before what does not.
 * @param headline characters before the headline; null when the page has none
 */
export function visibleAuthors(view: VisiblePage, headline: number | null): VisibleByline | null {
  const from = headline ?? 0
  const near = (at: number): boolean => at >= from - BEFORE && at <= from + AFTER
  const candidates = [...markedNames(view.marked), ...signedLines(view.lines, near)].filter(
    ({ at, trust }) => near(at) || (trust >= 2 && at > from),
  )
  const score = ({ at, trust }: Candidate): number =>
    trust + (near(at) ? 2 : 0) - Math.abs(at - from) / (AFTER * 2) - (at < from ? 0.3 : 0)
  const [best] = candidates.toSorted((a, b) => score(b) - score(a))
  if (!best) return null
  const together = candidates.filter(
    ({ at, trust }) =>
      trust >= Math.min(2, best.trust) && Math.abs(at - best.at) <= TOGETHER && near(at) === near(best.at),
  )
  const names = withoutShorter(together.filter(({ trust }) => trust === best.trust).flatMap((one) => one.names))
  const fuller = together.find(
    (one) => one.names.length > names.length && names.every((name) => one.names.includes(name)),
  )
  return fuller ?? { printed: together.length > 1 && names.length > 1 ? names.join(', ') : best.printed, names }
}

/** Each name once; one that is part of another is the same person in short. */
function withoutShorter(names: readonly string[]): string[] {
  return [...new Set(names)].filter(
    (name) => !names.some((other) => other !== name && ` ${other} `.includes(` ${name} `)),
  )
}

function markedNames(marked: readonly Piece[]): Candidate[] {
  return marked.flatMap(({ text, words, at, beside, oneLine, element }) => {
    const linked = /\bauthor\b/u.test(attribute(element, 'rel'))
    if (!oneLine || text.length > LONGEST_NAMES) return []
    if (!linked && (!AUTHOR_WORD.test(words) || NOT_A_NAME.test(words))) return []
    const names = namesIn(withoutDay(text))
    if (names.length === 0) return []
    const trust = linked || /\bauthor(?: name)?$|\bfn\b/u.test(words) ? 2.5 : 2
    return [{ printed: text, names, at, trust: trust - (beside ? 1.5 : 0) }]
  })
}

/** In a place marked as an author's name also one that no person bears, as accounts have them. */
function namesIn(text: string): readonly string[] {
  const names = parseAuthors(text)
  return names.length === 0 && /^\p{L}[\p{L}\d_.-]{2,29}$/u.test(text) && !isNobody(text) ? [text] : names
}

/** What a line with a date on it says of the writers: "18 May 2020 by A. Writer", "A. Writer - 18 May 2020". */
function withoutDay(text: string): string {
  const day = findDate(text)
  if (day === null) return text
  const by = /\b(?:by|von|par|por)\b:?\s+\p{L}.*$/iu.exec(text.slice(day.end))
  return by ? by[0] : text.slice(0, day.start).replace(/(?:\p{L}+day,?|\s(?:on|am|vom|le|el)|[\s|／–—-]+)\s*$/iu, '')
}

function signedLines(lines: readonly Piece[], near: (at: number) => boolean): Candidate[] {
  return lines.flatMap(({ text, words, at, beside }) => {
    if (!near(at) || beside || text.length > LONGEST_NAMES) return []
    const inByline = AUTHOR_WORD.test(words) && !NOT_A_NAME.test(words)
    if (!inByline && !SIGNING.test(text)) return []
    const signed = withoutDay(text)
    if (!saysBy(signed) && !inByline) return []
    const names = parseAuthors(signed)
    // "By" also begins sentences, of which names are a small part.
    if (!inByline && names.join(' ').length * 3 < signed.length) return []
    return names.length === 0 ? [] : [{ printed: text, names, at, trust: saysBy(signed) ? 1.8 : 1 }]
  })
}
