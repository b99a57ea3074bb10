import { type Coder, NUMBER_CONTEXTS } from './arithmetic.ts'
import { FIRST_BLOCK, TITLE } from './parts.ts'

/**
 * Where a stem's words stand in one article, in order: parallel lists, of which `count` entries are meant.
 * In which part, at which word of it, in which of the stem's forms.
 */
export type Occurrences = {
  count: number
  readonly parts: number[]
  readonly words: number[]
  readonly forms: number[]
}

/** Parts from which on it no longer tells whether another occurrence follows: articles are of all lengths. */
const LATE = 12

/* What the coder counts apart: an article's end, a part's, and each kind of number. */
const END = 0
const SAME_PART = END + LATE + 1
const FIRST_PART = SAME_PART + 4
const PART_STEP = FIRST_PART + NUMBER_CONTEXTS
const GAP = PART_STEP + NUMBER_CONTEXTS
const WORD_OF_TITLE = GAP + NUMBER_CONTEXTS
const WORD_OF_FIRST = WORD_OF_TITLE + NUMBER_CONTEXTS
const WORD = WORD_OF_FIRST + NUMBER_CONTEXTS
const FORM = WORD + NUMBER_CONTEXTS

/** By the form before: none, the commonest, another. */
const FORM_KINDS = 3

/** Contexts that a coder of occurrences needs. */
export const OCCURRENCE_CONTEXTS = FORM + FORM_KINDS * NUMBER_CONTEXTS

/**
 * Writes what stands in `article`, or reads into it, as the coder does. Which article it is stands in the
 * postings.
 * @param forms of the stem
 */
export function codeOccurrences(coder: Coder, forms: number, article: Occurrences): void {
  const { parts, words, count } = article
  let part = 0
  let next = 0
  let formsBefore = 0
  let at = 0
  for (; at === 0 || coder.bit(END + Math.min(part, LATE), at === count ? 1 : 0) === 0; at += 1) {
    const given = parts[at] ?? 0
    const inSame = at > 0 && coder.bit(SAME_PART + howFar(next), given === part ? 1 : 0) === 1
    if (!inSame) {
      const least = at > 0 ? part + 1 : 0
      part = least + coder.number(at > 0 ? PART_STEP : FIRST_PART, given - least)
      next = 0
    }
    const word = next + coder.number(inSame ? GAP : wordContext(part), (words[at] ?? 0) - next)
    const form = forms > 1 ? coder.number(FORM + formsBefore * NUMBER_CONTEXTS, article.forms[at] ?? 0) : 0
    parts[at] = part
    words[at] = word
    article.forms[at] = form
    next = word + 1
    formsBefore = form === 0 ? 1 : 2
  }
  article.count = at
}

/** Words behind, as a power of eight: the farther, the nearer the end of the part. */
function howFar(words: number): number {
  return Math.min(3, 32 - Math.clz32(words >> 3))
}

function wordContext(part: number): number {
  if (part === TITLE) return WORD_OF_TITLE
  return part === FIRST_BLOCK ? WORD_OF_FIRST : WORD
}
