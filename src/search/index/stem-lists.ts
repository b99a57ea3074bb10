import { compareCodeUnits } from '../../model/article-order.ts'
import { type Collected, type CollectedStem, occurrencesOf } from './collect.ts'
import { encodeOccurrences, type Occurrence } from './occurrences.ts'
import type { Places } from './place-file.ts'
import type { Postings } from './postings.ts'
import { impactCode } from './scoring.ts'

/** About the bytes of one file of a common stem's places: a phrase that has it reads those its other words lead to. */
const OWN_PLACES_SIZE = 5000

/** A stem ready to be written. */
export type EncodedStem = {
  readonly stem: string
  readonly postings: Postings
  /** Its places in all of its articles. */
  readonly places: () => Places
  /** The same cut into files of so many articles each, for a stem that has files of its own. */
  readonly placesInFiles: () => { readonly perFile: number; readonly files: readonly Places[] }
}

/** Weighs a stem in each of its articles, and puts its forms in order, the commonest first. */
export function encodeStem(collected: CollectedStem, { lengths, means }: Collected): EncodedStem {
  const { stem, found } = collected
  const order = collected.forms
    .map((form, index) => ({ ...form, index }))
    .sort((a, b) => b.count - a.count || compareCodeUnits(a.word, b.word))
  const forms = order.map(({ word }) => word)
  const placeOf = new Map(order.map(({ index }, place) => [index, place]))
  const postings = { docs: new Uint32Array(found), impacts: new Uint8Array(found) }
  let at = 0
  for (const [doc, occurrences] of occurrencesOf(collected)) {
    postings.docs[at] = doc
    postings.impacts[at] = impactCode(occurrences, lengths[doc] ?? means, means)
    at += 1
  }

  function placesOf(perArticle: Iterable<readonly Occurrence[]>): Places {
    return { forms, occurrences: encodeOccurrences(perArticle, forms.length) }
  }

  function* inOrder(): Iterable<readonly Occurrence[]> {
    for (const [, occurrences] of occurrencesOf(collected)) {
      yield occurrences.map(({ part, word, form }) => ({ part, word, form: placeOf.get(form) ?? 0 }))
    }
  }

  return {
    stem,
    postings,
    places: () => placesOf(inOrder()),
    placesInFiles: () => {
      // Kept occurrences take about twice the bytes of written ones.
      const files = Math.max(1, Math.ceil(collected.occurrences.length / 2 / OWN_PLACES_SIZE))
      const perFile = Math.ceil(found / files)
      const all = [...inOrder()]
      return {
        perFile,
        files: Array.from({ length: files }, (_, file) => placesOf(all.slice(file * perFile, (file + 1) * perFile))),
      }
    },
  }
}
