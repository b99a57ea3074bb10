import { createNumberList } from './numbers.ts'
import type { Occurrences } from './occurrences.ts'

/**
 * All texts of a library as the numbers of their words, in order: a word is known by its place among
 * them all, and what it stands in (a title, a block, an article) by where that ends.
 */
export type Texts = {
  /** Word by word, the number of its form. */
  readonly forms: Uint32Array
  /**
   * The parts that have words, in order, `PART` numbers each, side by side since they are asked for together: where
   * it ends in `forms`, exclusive; which part of its article it is, as `occurrences.ts` counts them; whose it is.
   */
  readonly parts: Uint32Array
  /** Article by article, where its words end in `forms`, exclusive. */
  readonly articleEnds: Uint32Array
  /** For each run of `NEAR` words where the part of its first stands in `parts`. */
  readonly near: Uint32Array
}

/** What `parts` has of each. */
export const PART = 3
export const END = 0
export const KIND = 1
export const DOC = 2

/** Words from whose first one a part is looked for: some parts. */
const NEAR = 64

/** Takes texts in their order: four bytes a word. */
export function createTextCollector() {
  const forms = createNumberList()
  const parts = createNumberList()
  const articleEnds = createNumberList()
  let partStart = 0

  return {
    word: forms.push,
    /** @returns how many words it has */
    endPart(part: number): number {
      const words = forms.length - partStart
      if (words > 0) {
        parts.push(forms.length)
        parts.push(part)
        parts.push(articleEnds.length)
        partStart = forms.length
      }
      return words
    },
    endArticle: () => articleEnds.push(forms.length),
    finish(): Texts {
      const all = parts.view()
      const near = new Uint32Array(Math.ceil(forms.length / NEAR))
      let part = 0
      for (let run = 0; run < near.length; run += 1) {
        while ((all[part + END] ?? 0) <= run * NEAR) part += PART
        near[run] = part
      }
      return { forms: forms.view(), parts: all, articleEnds: articleEnds.view(), near }
    },
  }
}

/**
 * Article by article, where words stand that are known by their places in the texts. What is yielded is the
 * same object each time, filled anew.
 * @param places ascending
 * @param ranks what is told of a word's form, by the form's number; null where nobody asks for it
 */
export function* occurrencesOf(
  places: Uint32Array,
  { forms, parts, articleEnds, near }: Texts,
  ranks: Uint32Array | null,
): Iterable<Occurrences & { doc: number }> {
  const one = { doc: -1, count: 0, parts: [] as number[], words: [] as number[], forms: [] as number[] }
  for (let at = 0; at < places.length; ) {
    let place = places[at] ?? 0
    let part = near[Math.floor(place / NEAR)] ?? 0
    while ((parts[part + END] ?? 0) <= place) part += PART
    one.doc = parts[part + DOC] ?? 0
    one.count = 0
    const articleEnd = articleEnds[one.doc] ?? 0
    while (place < articleEnd) {
      while ((parts[part + END] ?? 0) <= place) part += PART
      one.parts[one.count] = parts[part + KIND] ?? 0
      one.words[one.count] = place - (part === 0 ? 0 : (parts[part - PART + END] ?? 0))
      one.forms[one.count] = ranks === null ? 0 : (ranks[forms[place] ?? 0] ?? 0)
      one.count += 1
      at += 1
      place = places[at] ?? Number.POSITIVE_INFINITY
    }
    yield one
  }
}
