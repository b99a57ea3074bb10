import { impactOf, isNamed } from './index/scoring.ts'
import type { Reason } from './port.ts'
import type { Answers } from './ranked.ts'

/** What each of a query's bare words adds to one article's rank, before what having several of them adds. */
export function explainHit(doc: number, answers: Answers): readonly Reason[] {
  const reasons: Reason[] = []
  for (const { words } of answers.values()) {
    for (const { word, terms } of words.flat()) {
      for (const { term, postings, weight } of terms) {
        const at = postings.docs.indexOf(doc)
        if (at < 0) continue
        const code = postings.impacts[at] ?? 0
        reasons.push({ word, stem: term.stem, score: weight * impactOf(code), named: isNamed(code) })
      }
    }
  }
  return reasons.sort((a, b) => b.score - a.score)
}
