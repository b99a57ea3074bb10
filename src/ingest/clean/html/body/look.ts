import type { Element } from 'hast'
import { createNameReader, type NameReader } from './class-names.ts'
import { type Refusal, refusalOf } from './refusal.ts'
import { spacedWords } from './said-body.ts'
import type { TextBlock } from './text-blocks.ts'

/** What the page says of its article, as far as it helps to find it. */
export type PageFacts = {
  readonly title: string
  /** See `saidBody`. */
  readonly said: string | null
}

/** A run of text with what can be seen of it alone. */
export type Look = {
  readonly block: TextBlock
  readonly index: number
  /** Words, or pairs of letters where words are not spaced. */
  readonly words: number
  readonly sentences: number
  /** Share of the text that is a link. */
  readonly link: number
  readonly refusal: Refusal | null
  /** Sentences of a length that only prose has. */
  readonly prose: boolean
  /** Whether the page's own copy of its text holds it; null where there is no copy. */
  readonly said: boolean | null
}

/** A page as a row of looks. */
export type LookedPage = {
  readonly looks: readonly Look[]
  readonly names: NameReader
  readonly facts: PageFacts
  /** Where the headline stands; -1 where none is seen. */
  readonly titleAt: number
}

const SENTENCE_END = /[.!?…。！？؟।]["'”’»)\]]*(?=\s|$)/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu
/** Words from which a run with an end of a sentence counts as prose, and the share of links it may have. */
const FEWEST_WORDS = 12
const MOST_LINKS = 0.4

/** Looks at every run of a page. */
export function lookAt(blocks: readonly TextBlock[], facts: PageFacts): LookedPage {
  const names = createNameReader()
  const titleAt = headlineAt(blocks, facts.title.toLowerCase())
  const around = new Set(blocks[titleAt]?.path)
  const looks = blocks.map((block, index) => {
    const words = countOf(block.text)
    const sentences = block.text.match(SENTENCE_END)?.length ?? 0
    const link = block.text === '' ? 0 : block.linked / block.text.length
    const refusal = refusalOf(block, around, names)
    const whole = /^(?:table|pre)$/u.test(tagOf(block))
    const prose = words >= FEWEST_WORDS && link < MOST_LINKS && sentences > 0 && refusal === null && !whole
    const said = facts.said === null || words === 0 ? null : facts.said.includes(spacedWords(block.text))
    return { block, index, words, sentences, link, refusal, prose, said }
  })
  return { looks, names, facts, titleAt }
}

/** The name of the element that a run stands in. */
export function tagOf({ path }: TextBlock): string {
  return path.at(-1)?.tagName ?? ''
}

/** The elements that hold the headline. */
export function aroundTitle({ looks, titleAt }: LookedPage): readonly Element[] {
  return looks[titleAt]?.block.path ?? []
}

function countOf(text: string): number {
  if (text === '') return 0
  return text.split(' ').length + Math.floor((text.match(UNSPACED)?.length ?? 0) / 2)
}

function headlineAt(blocks: readonly TextBlock[], title: string): number {
  const heads = (tags: RegExp) => (block: TextBlock) =>
    block.text !== '' && block.path.some(({ tagName }) => tags.test(tagName))
  const says = ({ text }: TextBlock) => text.includes(' ') && title.includes(text.toLowerCase())
  const found = [
    blocks.findIndex((block) => heads(/^h1$/u)(block) && says(block)),
    blocks.findIndex((block) => heads(/^h[1-3]$/u)(block) && says(block)),
    blocks.findIndex(heads(/^h1$/u)),
  ]
  return found.find((index) => index !== -1) ?? -1
}
