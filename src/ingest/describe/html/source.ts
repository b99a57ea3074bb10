import { foldedText } from '../fold.ts'
import { splitTitle } from './headline.ts'

/** Who says what the publication is called. */
export type SourceClaims = {
  /** The most trusted first. */
  readonly stated: readonly string[]
  /** The page's own titles; the publication's name often is their tail. */
  readonly titles: readonly string[]
  /** The host the page was published at. */
  readonly host: string | null
}

/** A name is not a sentence. */
const LONGEST_NAME = 70

/**
 * The publication's name: the most trusted one that another place confirms (the tail of the page's title, the
 * host, a second statement), since templates leave edition names and agencies in each; else the most trusted;
 * else a title's tail that the host confirms; else the host itself.
 */
export function findSource({ stated, titles, host }: SourceClaims): string | null {
  const names = stated.filter((name) => name.length <= LONGEST_NAME && !/^(?:https?:|www\.|@)/iu.test(name))
  const tails = titles.flatMap((title) => splitTitle(title).slice(1)).map(({ text }) => text.trim())
  const label = hostLabel(host)
  const confirmed = (name: string, others: readonly string[]): boolean =>
    others.some((other) => foldedText(other) === foldedText(name)) ||
    splitTitle(name).some(({ text }) => namesHost(text, label))
  return (
    names.find((name, index) => confirmed(name, [...tails, ...names.toSpliced(index, 1)])) ??
    names[0] ??
    tails.findLast((tail) => confirmed(tail, [])) ??
    host?.replace(/^www\./u, '') ??
    null
  )
}

/** Whether a name and a host's label say the same: "The New York Times" and `nytimes` by its initials. */
export function namesHost(name: string, label: string): boolean {
  if (label.length < 2) return false
  const words =
    name
      .toLowerCase()
      .replace(/^the\s+/u, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const joined = words.join('')
  if (joined.length < 2) return false
  const initials = words.map((word) => word.charAt(0)).join('')
  return (
    joined === label ||
    (joined.length >= 4 && label.startsWith(joined)) ||
    (label.length >= 4 && joined.startsWith(label)) ||
    (words.length > 1 &&
      (initials === label || label.endsWith(words.at(-1) ?? '-')) &&
      label.startsWith(initials.slice(0, 2)))
  )
}

/** The part of a host that is a name: `nytimes` of `www.nytimes.com`, `bbc` of `news.bbc.co.uk`. */
export function hostLabel(host: string | null): string {
  const labels = (host ?? '').toLowerCase().split('.').slice(0, -1)
  if (labels.length > 1 && SECOND_LEVEL.test(labels.at(-1) ?? '')) labels.pop()
  return (labels.at(-1) ?? '').replace(/[^\p{L}\p{N}]/gu, '')
}

/** Second levels that registries keep, as in `co.uk`. */
const SECOND_LEVEL = /^(?:com?|org?|net?|gov?|edu|ac|gob)$/u
