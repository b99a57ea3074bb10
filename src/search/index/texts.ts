import { createNumberList } from './numbers.ts'
import type { Occurrences } from './occurrences.ts'

/**
 * All texts of a library as the numbers of their words, in order: a word is known by its place among
 * them all, and what it stands in (a title, a block, an article) by where that ends.
 */
export type Texts = {
  /** Word by word, the number of its form. */
  readonly forms: Uint32Array
  /** The parts that have words, in order: where each ends in `forms`, exclusive. */
  readonly partEnds: Uint32Array
  /** Which part of its article each is, as `occurrences.ts` counts them. */
  readonly parts: Uint32Array
  /** Whose it is. */
  readonly partDocs: Uint32Array
  /** Article by article, where its words end in `forms`, exclusive. */
  readonly articleEnds: Uint32Array
  /** For each run of `NEAR` words the part of its first. */
  readonly near: Uint32Array
}

/** Words from whose first one a part is looked for: some parts. */
const NEAR = 64

/** Takes texts in their order: four bytes a word. */
export function createTextCollector() {
  const forms = createNumberList()
  const partEnds = createNumberList()
  const parts = createNumberList()
  const partDocs = createNumberList()
  const articleEnds = createNumberList()
  let partStart = 0

  return {
    word: forms.push,
    /** @returns how many words it has */
    endPart(part: number): number {
      const words = forms.length - partStart
      if (words > 0) {
        parts.push(part)
        partDocs.push(articleEnds.length)
        partEnds.push(forms.length)
        partStart = forms.length
      }
      return words
    },
    endArticle: () => articleEnds.push(forms.length),
    finish(): Texts {
      const ends = partEnds.view()
      const near = new Uint32Array(Math.ceil(forms.length / NEAR))
      let part = 0
      for (let run = 0; run < near.length; run += 1) {
        while ((ends[part] ?? 0) <= run * NEAR) part += 1
        near[run] = part
      }
      return {
        forms: forms.view(),
        partEnds: ends,
        parts: parts.view(),
        partDocs: partDocs.view(),
        articleEnds: articleEnds.view(),
        near,
      }
    },
  }
}

/**
 * Article by article, where words stand that are known by their places in the texts. What is yielded is the
 * same object each time, filled anew.
 * @param places ascending
 * @param ranks what is told of a word's form, by the form's number
 */
export function* occurrencesOf(
  places: Uint32Array,
  { forms, partEnds, parts, partDocs, articleEnds, near }: Texts,
  ranks: Uint32Array,
): Iterable<Occurrences & { doc: number }> {
  const one = { doc: -1, count: 0, parts: [] as number[], words: [] as number[], forms: [] as number[] }
  for (let at = 0; at < places.length; ) {
    let place = places[at] ?? 0
    let found = near[Math.floor(place / NEAR)] ?? 0
    while ((partEnds[found] ?? 0) <= place) found += 1
    one.doc = partDocs[found] ?? 0
    one.count = 0
    const articleEnd = articleEnds[one.doc] ?? 0
    while (place < articleEnd) {
      while ((partEnds[found] ?? 0) <= place) found += 1
      one.parts[one.count] = parts[found] ?? 0
      one.words[one.count] = place - (found === 0 ? 0 : (partEnds[found - 1] ?? 0))
      one.forms[one.count] = ranks[forms[place] ?? 0] ?? 0
      one.count += 1
      at += 1
      place = places[at] ?? Number.POSITIVE_INFINITY
    }
    yield one
  }
}
