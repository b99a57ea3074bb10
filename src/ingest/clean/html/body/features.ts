import type { Element } from 'hast'
import { articleOfTitle, findHome, inOtherArticle } from './home.ts'
import { type Look, type LookedPage, tagOf } from './look.ts'
import { PHRASES } from './phrases.ts'
import { type Sums, sumUp } from './sums.ts'

/** Takes in what speaks for or against a run of text, by name; a feature that is not put is 0. */
export type Put = (feature: string, value: number | boolean) => void

/** The page's prose at home: where it begins and ends, and how many runs of it follow each run. */
type Extent = {
  readonly home: Element | null
  /** From the root of the page to the home. */
  readonly way: readonly Element[]
  readonly first: number
  readonly last: number
  readonly behind: readonly number[]
}

/** Words up to which a run is short enough for a phrase to be all it says. */
const SHORT = 25
const TAGS = new Set(['p', 'li', 'td', 'pre', 'dd', 'dt', 'blockquote', 'table'])
/** Words of a run, up to which it is one of a kind. */
const LENGTHS = [2, 5, 10, 20, 40, 80]
/** Elements that are a run's own and hold no other. */
const OWN = /^(?:p|h\d|li|t[dh]|d[dt]|pre|a|span|b|strong|em|i)$/u
const SAYS = Object.entries(PHRASES).map(([name, phrase]) => [`says: ${name}`, phrase] as const)

/** What can be told of each run of a page by numbers that need no knowledge of its site. */
export type Features = {
  /** The element that holds the page's prose. */
  readonly home: Element | null
  measure(look: Look, put: Put): void
}

/** Looks over a page, so that its runs can be described one by one. */
export function featuresOf(page: LookedPage): Features {
  const { looks } = page
  const sums = sumUp(looks)
  const home = findHome(page, sums)
  const extent = extentOf(looks, home)
  const titleArticle = articleOfTitle(page)
  return {
    home,
    measure: (look, put) => {
      put('always', 1)
      ofText(look, page, put)
      put('in another article', inOtherArticle(look, titleArticle))
      ofPlace(look, page, extent, sums, put)
      ofOrder(look, extent, put)
      ofNeighbours(look, looks, home, put)
    },
  }
}

function ofText(look: Look, page: LookedPage, put: Put): void {
  const { block, words, link, sentences } = look
  put(`words: ${LENGTHS.find((length) => words <= length) ?? 'more'}`, 1)
  put('linked', link)
  put('linked: all', link > 0.9)
  put('linked: some', link > 0.3)
  put('sentences', Math.min(4, sentences))
  put('no sentence', sentences === 0 && words > 5)
  // In a long text a phrase is one remark among others.
  for (const [feature, phrase] of SAYS) if (phrase.test(block.text)) put(feature, words <= SHORT ? 1 : 0.5)
  put('picture', block.pictures > 0)
  put('said', look.said === true)
  put('not said', look.said === false)
  put('before the headline', look.index < page.titleAt)
}

function ofPlace(look: Look, page: LookedPage, { home, way }: Extent, sums: Sums, put: Put): void {
  const { path } = look.block
  const own = path.at(-1)
  const tag = tagOf(look.block)
  put(`tag: ${TAGS.has(tag) ? tag : /^h[1-6]$/u.test(tag) ? 'heading' : 'other'}`, 1)
  put(
    'in: section',
    path.some(({ tagName }) => tagName === 'section'),
  )
  put(
    'in: aside',
    path.some(({ tagName }) => tagName === 'aside'),
  )
  // The innermost element that holds both the run and the home.
  const shared = path.findLastIndex((element) => way.includes(element))
  const down = path.length - 1 - shared
  const isHome = home !== null && path.includes(home)
  put('at home', isHome)
  if (isHome) put(`below home: ${Math.min(3, down)}`, 1)
  else {
    const holder = path[shared]
    const up = way.length - 1 - (holder ? way.indexOf(holder) : -1)
    put(`above home: ${Math.min(5, up)}`, 1)
    put(`beside home: ${Math.min(4, down)}`, 1)
  }
  for (const kind of new Set(path.slice(shared + 1).flatMap((element) => [...page.names.kindsOf(element)])))
    put(`named: ${kind}`, 1)
  put(
    'in body text',
    path.some((element) => page.names.kindsOf(element).has('bodyText')),
  )
  const parentAt = OWN.test(tag) ? path.length - 2 : path.length - 1
  put('prose: parent', sums.proseShare(path[parentAt]))
  put('prose: next', sums.proseShare(path[parentAt - 1]))
  put('links: own', sums.linkShare(own))
  put('prose: branch', sums.prosiness(path[shared + 1]))
  put('links: branch', sums.linkShare(path[shared + 1]))
  const list = path.findLast(({ tagName }) => tagName === 'ul' || tagName === 'ol')
  put('links: list', sums.linkShare(list))
  put('prose: list', sums.prosiness(list))
  put('like prose', sums.proseOfPath(look))
  put('like much prose', sums.proseOfPath(look) > 0.2)
  put('by a picture', look.words > 0 && look.words < 60 && path.slice(-3).some(sums.isPictureFrame))
  put('repeated', sums.isRepeated(look))
}

function ofOrder({ index }: Look, { first, last, behind }: Extent, put: Put): void {
  put('before prose', index < first)
  put('before prose: far', index < first && Math.min(1, (first - index) / 10))
  put('after prose', index > last)
  put('after prose: far', index > last && Math.min(1, (index - last) / 10))
  put('first prose', index === first)
  put('near the start', index >= first && index <= first + 3)
  put('prose behind', Math.min(1, (behind[index] ?? 0) / 3))
}

function ofNeighbours({ index, block }: Look, looks: readonly Look[], home: Element | null, put: Put): void {
  const besides = { before: looks[index - 1], after: looks[index + 1] }
  for (const [side, other] of Object.entries(besides)) {
    if (other === undefined) continue
    put(`${side}: prose`, other.prose)
    put(`${side}: link`, other.link > 0.6)
    put(`${side}: short`, other.words <= 8)
    put(`${side}: picture`, other.block.pictures > 0 && other.words < 5)
    put(`${side}: at home`, home !== null && other.block.path.includes(home))
    put(`${side}: same tag`, tagOf(other.block) === tagOf(block))
  }
  const around = looks.slice(Math.max(0, index - 3), index + 4)
  put('around: prose', around.filter(({ prose }) => prose).length / around.length)
  put('around: links', around.filter(({ link }) => link > 0.6).length / around.length)
}

function extentOf(looks: readonly Look[], home: Element | null): Extent {
  const path = looks.find(({ block }) => home !== null && block.path.includes(home))?.block.path ?? []
  const way = home ? path.slice(0, path.indexOf(home) + 1) : []
  const behind: number[] = []
  let [first, last, count] = [0, looks.length, 0]
  for (const look of [...looks].reverse()) {
    behind[look.index] = count
    if (home === null || !look.prose || !look.block.path.includes(home)) continue
    if (count === 0) last = look.index
    first = look.index
    count += 1
  }
  return { home, way, first, last, behind }
}
