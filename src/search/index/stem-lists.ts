import type { Collected, CollectedStem } from './collect.ts'
import type { Places } from './place-file.ts'
import type { Postings } from './postings.ts'
import { occurrencesOf } from './texts.ts'
import { type OccurrenceWeights, weigh } from './weigh.ts'

/** A stem ready to be written. */
export type EncodedStem = {
  readonly stem: string
  readonly postings: Postings
  readonly places: Places
  /** About the bytes that its places take. */
  readonly placesSize: number
}

/** About the bytes that an occurrence takes, and an article beside its occurrences. */
const SIZES = { occurrence: 0.75, article: 0.5 }

/** Weighs a stem in each of its articles, and makes ready what says where it stands in them. */
export function encodeStem(stem: CollectedStem, collected: Collected, weights: OccurrenceWeights): EncodedStem {
  const { forms, found, places } = stem
  const { texts } = collected
  const ranks = forms.length > 1 ? collected.forms.ranks : null
  return {
    stem: stem.stem,
    postings: weigh(stem, texts, weights),
    places: { forms, articles: occurrencesOf(places, texts, ranks) },
    placesSize: places.length * SIZES.occurrence + found * SIZES.article,
  }
}
