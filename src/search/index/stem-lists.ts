import { compareCodeUnits } from '../../model/article-order.ts'
import { riceParameter } from './bits.ts'
import { type Collected, type CollectedStem, occurrencesOf } from './collect.ts'
import { AUTHORS, createOccurrenceWriter, type OccurrenceCoding, TITLE, USUAL } from './occurrences.ts'
import type { Places } from './place-file.ts'
import type { Postings } from './postings.ts'
import { type FieldNumbers, fieldOf, impactCode } from './scoring.ts'

/** About the bytes of one file of a common stem's places: a phrase that has it reads those its other words lead to. */
const OWN_PLACES_SIZE = 4000

/** Articles from which a stem's occurrences are coded as they lie, which takes two bytes to say. */
const MANY = 30

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
export function encodeStem(collected: CollectedStem, { weights }: Pick<Collected, 'weights'>): EncodedStem {
  const { stem, found } = collected
  const order = [...collected.forms].sort((a, b) => b.count - a.count || compareCodeUnits(a.word, b.word))
  const forms = order.map(({ word }) => word)
  const placeOf: number[] = []
  for (const [place, { index }] of order.entries()) placeOf[index] = place

  const coding = found < MANY ? USUAL : codingOf(collected, placeOf)

  /** @param perFile articles */
  function placesBy(perFile: number): readonly Places[] {
    const files: Places[] = []
    let writer = createOccurrenceWriter(forms.length, coding)
    let written = 0
    const close = () => files.push({ forms, occurrences: writer.finish() })
    for (const { count, parts, words, forms: formsHere } of occurrencesOf(collected)) {
      if (written === perFile) {
        close()
        writer = createOccurrenceWriter(forms.length, coding)
        written = 0
      }
      writer.article(count)
      for (let at = 0; at < count; at += 1) {
        writer.occurrence(parts[at] ?? 0, words[at] ?? 0, placeOf[formsHere[at] ?? 0] ?? 0)
      }
      written += 1
    }
    close()
    return files
  }

  return {
    stem,
    postings: weigh(collected, weights),
    places: () => placesBy(found)[0] ?? { forms, occurrences: new Uint8Array(0) },
    placesInFiles: () => {
      // Kept occurrences take about twice the bytes of written ones.
      const files = Math.max(1, Math.ceil(collected.occurrences.length / 2 / OWN_PLACES_SIZE))
      const perFile = Math.ceil(found / files)
      return { perFile, files: placesBy(perFile) }
    },
  }
}

function weigh(collected: CollectedStem, weights: readonly FieldNumbers[]): Postings {
  const postings = { docs: new Uint32Array(collected.found), impacts: new Uint8Array(collected.found) }
  let index = 0
  for (const { doc, count, parts } of occurrencesOf(collected)) {
    const here = weights[doc]
    let weight = 0
    let named = false
    for (let at = 0; at < count; at += 1) {
      const part = parts[at] ?? 0
      weight += here?.[fieldOf(part)] ?? 0
      named ||= part === TITLE || part === AUTHORS
    }
    postings.docs[index] = doc
    postings.impacts[index] = impactCode(weight, named)
    index += 1
  }
  return postings
}

/** What suits a stem's occurrences on average. */
function codingOf(collected: CollectedStem, placeOf: readonly number[]): OccurrenceCoding {
  let occurrences = 0
  let parts = 0
  let words = 0
  let forms = 0
  for (const one of occurrencesOf(collected)) {
    let part = 0
    let next = 0
    for (let at = 0; at < one.count; at += 1) {
      const here = one.parts[at] ?? 0
      const word = one.words[at] ?? 0
      words += here === part ? word - next : word
      next = word + 1
      part = here
      forms += placeOf[one.forms[at] ?? 0] ?? 0
    }
    parts += part
    occurrences += one.count
  }
  const mean = (sum: number) => riceParameter(sum / occurrences)
  return {
    count: riceParameter(occurrences / collected.found - 1),
    part: mean(parts),
    word: mean(words),
    form: mean(forms),
  }
}
