import type { ArticleText } from './article-text.ts'

/** A stretch of an article: half-open, UTF-16 units into `ArticleText.full`. */
export type Extent = { readonly from: number; readonly to: number }

type Unit = 'word' | 'sentence'

/** Ways through a text by sentence and word, for choosing a passage without a pointer. */
export type PassageSteps = {
  /** The sentence at an offset, or the next one; past the last, the last. Null in a text without any. */
  sentenceAt(offset: number): Extent | null
  /** The next or the previous sentence; the same extent at either end of the article. */
  step(extent: Extent, by: 1 | -1): Extent
  /** Moves the end by a word or a sentence; never before the first word of the extent. */
  stretch(extent: Extent, unit: Unit, by: 1 | -1): Extent
}

/**
 * Sentences and words are those of UAX #29 in the text's language; a sentence ends with its block.
 * They are found when they are first asked for: most readers choose with a pointer.
 */
export function createPassageSteps(text: ArticleText): PassageSteps {
  const found: { [unit in Unit]?: readonly Extent[] } = {}
  const all = (unit: Unit) => (found[unit] ??= segments(text, unit))
  return {
    sentenceAt: (offset) => all('sentence').find(({ to }) => to > offset) ?? all('sentence').at(-1) ?? null,
    step: (extent, by) =>
      (by === 1
        ? all('sentence').find(({ from }) => from >= extent.to)
        : all('sentence').findLast(({ to }) => to <= extent.from)) ?? extent,
    stretch({ from, to }, unit, by) {
      const ends = all(unit)
      const end = by === 1 ? ends.find((one) => one.to > to) : ends.findLast((one) => one.to < to && one.to > from)
      return { from, to: end?.to ?? to }
    },
  }
}

function segments({ blocks, starts, lang }: ArticleText, granularity: Unit): readonly Extent[] {
  const segmenter = segmenterOf(lang, granularity)
  return blocks.flatMap((block, nth) => {
    const start = starts[nth] ?? 0
    return [...segmenter.segment(block.text)].flatMap(({ segment, index, isWordLike }): readonly Extent[] => {
      const from = start + index + (segment.length - segment.trimStart().length)
      const to = start + index + segment.trimEnd().length
      return from < to && isWordLike !== false ? [{ from, to }] : []
    })
  })
}

/** A language tag that the runtime refuses is taken as none. */
function segmenterOf(lang: string, granularity: Unit): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity })
  } catch {
    return new Intl.Segmenter('und', { granularity })
  }
}
