import { foldedText } from '../fold.ts'
import { splitTitle } from './headline.ts'

/** Who says what the publication is called. */
export type SourceClaims = {
  /** The most trusted first. */
  readonly stated: readonly string[]
  /** The page's own titles; the publication's name often is their tail. */
  readonly titles: readonly string[]
  /** The headline as printed: what follows it in a title is the publication's name. */
  readonly headline: string | null
  /** The host the page was published at. */
  readonly host: string | null
}

/** A name is not a sentence. */
const LONGEST_NAME = 70

/**
 * The publication's name: the most trusted one that another place confirms (the tail of the page's title, the
 * host, a second statement), since templates leave edition names and agencies in each; else a title's tail that
 * the host confirms; else the most trusted; else what follows the headline in the title; else the host itself.
 */
export function findSource({ stated, titles, headline, host }: SourceClaims): string | null {
  const names = stated.filter((name) => name.length <= LONGEST_NAME && !/^(?:https?:|www\.|@)/iu.test(name))
  const tails = titles.flatMap((title) => splitTitle(title).slice(1)).map(({ text }) => text.trim())
  const label = hostLabel(host)
  const [front, ...behind] = splitTitle(titles[0] ?? '')
  const isHeaded = headline !== null && foldedText(front?.text ?? '') === foldedText(headline)
  const headed = isHeaded ? behind.at(-1)?.text.trim() : undefined
  const confirmed = (name: string, others: readonly string[]): boolean =>
    others.some((other) => foldedText(other) === foldedText(name)) ||
    splitTitle(name).some(({ text }) => namesHost(text, label))
  return (
    names.find((name, index) => confirmed(name, [...tails, ...names.toSpliced(index, 1)])) ??
    tails.findLast((tail) => !tail.includes('.') && confirmed(tail, [])) ??
    names[0] ??
    tails.findLast((tail) => confirmed(tail, [])) ??
    headed ??
    host?.replace(/^www\./u, '') ??
    null
  )
}

/** Whether a name and a host's label say the same: "The New York Times" and `nytimes` by its initials. */
export function namesHost(name: string, label: string): boolean {
  if (label.length < 2) return false
  const all = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return [all, all.slice(all[0] === 'the' ? 1 : 0)].some((words) => {
    const joined = words.join('')
    if (joined.length < 2) return false
    const initials = words.map((word) => word.charAt(0)).join('')
    const ends = label.startsWith(initials.slice(0, 2)) && label.endsWith(words.at(-1) ?? '-')
    return (
      joined === label ||
      (joined.length >= 4 && label.startsWith(joined)) ||
      (label.length >= 4 && joined.startsWith(label)) ||
      (words.length > 1 && (words[0] === label || initials === label || ends))
    )
  })
}

/** The part of a host that is a name: `nytimes` of `www.nytimes.com`, `bbc` of `news.bbc.co.uk`. */
export function hostLabel(host: string | null): string {
  const labels = (host ?? '').toLowerCase().split('.').slice(0, -1)
  if (labels.length > 1 && SECOND_LEVEL.test(labels.at(-1) ?? '')) labels.pop()
  return (labels.at(-1) ?? '').replace(/[^\p{L}\p{N}]/gu, '')
}

/** Second levels that registries keep, as in `co.uk`. */
const SECOND_LEVEL = /^(?:com?|org?|net?|gov?|edu|ac|gob)$/u
