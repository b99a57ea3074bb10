import type { Element } from 'hast'
import { attribute } from '../tree.ts'
import type { Look } from './look.ts'

/** What a page's elements hold, in words. */
export type Sums = {
  /** Share of the page's prose that stands in an element, 0 to 1. */
  proseShare(element: Element | undefined): number
  /** Share of an element's words that are links, 0 to 1. */
  linkShare(element: Element | undefined): number
  /** Share of an element's words that are prose, 0 to 1. */
  prosiness(element: Element | undefined): number
  /** Whether an element holds a picture and few words. */
  isPictureFrame(element: Element): boolean
  /** Share of the page's prose whose last three elements are named just so. */
  proseOfPath(look: Look): number
  isRepeated(look: Look): boolean
}

type Sum = { words: number; linked: number; prose: number; pictures: number }
const NOTHING: Sum = { words: 0, linked: 0, prose: 0, pictures: 0 }
/** Words up to which an element with a picture is no more than its frame. */
const FRAME_WORDS = 80

/** Adds up, once, what every element of a page holds. */
export function sumUp(looks: readonly Look[]): Sums {
  const sums = new Map<Element, Sum>()
  const kinds = new Map<Element, string>()
  const paths: string[] = []
  const byPath = new Map<string, number>()
  const times = new Map<string, number>()
  let total = 0
  for (const look of looks) {
    const { path, text, pictures } = look.block
    const prose = look.prose ? look.words : 0
    total += prose
    const own = pathOf(path, kinds)
    paths.push(own)
    add(byPath, own, prose)
    add(times, text.toLowerCase(), 1)
    for (const element of path) {
      let sum = sums.get(element)
      if (sum === undefined) {
        sum = { ...NOTHING }
        sums.set(element, sum)
      }
      sum.words += look.words
      sum.linked += look.words * look.link
      sum.prose += prose
      sum.pictures += pictures
    }
  }
  const of = (element: Element | undefined): Sum => (element && sums.get(element)) ?? NOTHING
  const share = (part: number): number => part / Math.max(1, total)
  return {
    proseShare: (element) => share(of(element).prose),
    linkShare: (element) => of(element).linked / Math.max(1, of(element).words),
    prosiness: (element) => of(element).prose / Math.max(1, of(element).words),
    isPictureFrame: (element) => of(element).pictures > 0 && of(element).words < FRAME_WORDS,
    proseOfPath: (look) => share(byPath.get(paths[look.index] ?? '') ?? 0),
    isRepeated: (look) => (times.get(look.block.text.toLowerCase()) ?? 0) > 1,
  }
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value)
}

/** The names of the last three elements of a path, without numbers: what a template made alike. */
function pathOf(path: readonly Element[], kinds: Map<Element, string>): string {
  let text = ''
  for (const element of path.slice(-3)) {
    const known = kinds.get(element)
    const kind = known ?? `${element.tagName}.${attribute(element, 'className').replace(/\d+/gu, '')}`
    if (known === undefined) kinds.set(element, kind)
    text += `${kind}>`
  }
  return text
}
