import type { Element } from 'hast'
import { aroundTitle, type Look, type LookedPage } from './look.ts'
import type { Sums } from './sums.ts'

/** Levels above a paragraph that share in its worth. */
const REACH = 5
/** Words beyond which a paragraph weighs no more. */
const LOUDEST = 100
/** Elements that are a run's own and hold no other. */
const OWN = /^(?:p|h\d|li|pre|td|dd|dt)$/u

/**
 * The element that holds most of the article's prose most closely: each paragraph gives its worth to the
 * element around it, half to the next, then less (Arc90's Readability, 2009). A paragraph before the headline,
 * in a list, beside the article or in another one counts less; what the page itself says is its text, more.
 */
export function findHome(page: LookedPage, sums: Sums): Element | null {
  const { looks, names, titleAt } = page
  const titleArticle = articleOfTitle(page)
  const worth = new Map<Element, number>()
  for (const look of looks) {
    const { path } = look.block
    if (!look.prose) continue
    const value = worthOf(look, look.index < titleAt, titleArticle)
    const innermost = path.length - (OWN.test(path.at(-1)?.tagName ?? '') ? 2 : 1)
    for (let level = 0; level < REACH; level += 1) {
      const element = path[innermost - level]
      if (element) worth.set(element, (worth.get(element) ?? 0) + value / (level < 2 ? level + 1 : level * 3))
    }
  }
  let home: Element | null = null
  let most = 0
  for (const [element, value] of worth) {
    const kinds = names.kindsOf(element)
    const named = kinds.has('comments') || kinds.has('furniture') ? 0.4 : 1
    const total = value * (1 - sums.linkShare(element)) * named * (kinds.has('bodyText') ? 1.3 : 1)
    if (total > most) {
      most = total
      home = element
    }
  }
  return home && climb(home, page, sums)
}

/** How much more prose an element must hold, and what share of its words must be prose, to be the home of its parts. */
const MORE = 1.6
const PROSY = 0.75

/**
 * Where a text lies in parts, as the steps of a recipe do, its home is the element around all of them. What
 * stands above the headline, or in a list, is no part.
 */
function climb(home: Element, { looks, names, titleAt }: LookedPage, sums: Sums): Element {
  const path = looks.find(({ block }) => block.path.includes(home))?.block.path ?? []
  const prose = looks.filter(
    ({ prose, index, block }) => prose && index > titleAt && block.path.every(({ tagName }) => tagName !== 'li'),
  )
  const wordsIn = (element: Element): number =>
    prose.reduce((sum, { block, words }) => sum + (block.path.includes(element) ? words : 0), 0)
  let found = home
  let words = wordsIn(found)
  for (const element of path.slice(0, path.indexOf(home)).reverse()) {
    if (/^(?:article|main|body)$/u.test(found.tagName) || names.kindsOf(found).has('bodyText')) break
    const more = wordsIn(element)
    if (more < words * MORE || sums.prosiness(element) < PROSY) continue
    found = element
    words = more
  }
  return found
}

/** The `article` around the headline: what stands in another one is another text. */
export function articleOfTitle(page: LookedPage): Element | null {
  return aroundTitle(page).findLast(({ tagName }) => tagName === 'article') ?? null
}

/** Whether a run stands in an `article` and not in that of the headline. */
export function inOtherArticle({ block }: Look, titleArticle: Element | null): boolean {
  if (titleArticle === null || block.path.includes(titleArticle)) return false
  return block.path.some(({ tagName }) => tagName === 'article')
}

function worthOf(look: Look, beforeTitle: boolean, titleArticle: Element | null): number {
  const { path } = look.block
  let value = (1 + Math.min(look.words, LOUDEST) / 20 + look.sentences * 0.3) * (1 - look.link)
  if (look.said !== null) value *= look.said ? 2 : 0.5
  if (beforeTitle) value *= 0.5
  if (path.some(({ tagName }) => tagName === 'li')) value *= 0.6
  if (path.some(({ tagName }) => tagName === 'aside' || tagName === 'footer')) value *= 0.3
  if (inOtherArticle(look, titleArticle)) value *= 0.3
  return value
}
