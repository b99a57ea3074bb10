import type { IndexedHit } from './index/heads.ts'
import { choosePassage } from './passage.ts'
import type { Passage } from './port.ts'
import type { Understood } from './ranked.ts'
import { languageOf, type Stemmers, WHOLE } from './stems.ts'
import { targetsOf } from './targets.ts'

/** The passage of a hit that answers a query best; null where its text answers nothing. */
export function findPassage(
  { article, blocks }: IndexedHit,
  { query, answers }: Understood,
  stemmers: Stemmers,
): Passage | null {
  if (answers.size === 0) return null
  const targets = targetsOf(query.where, answers)
  return targets.length === 0
    ? null
    : choosePassage(article, blocks, targets, stemmers.get(languageOf(article.lang)) ?? WHOLE)
}
