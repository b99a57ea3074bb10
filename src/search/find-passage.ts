import type { IndexedHead } from './index/heads.ts'
import type { LibraryFiles } from './load.ts'
import { choosePassage } from './passage.ts'
import type { Passage } from './port.ts'
import type { Understood } from './ranked.ts'
import { languageOf, WHOLE } from './stems.ts'
import { targetsOf } from './targets.ts'

/** The passage of one article that answers a query best; null where its text answers nothing. */
export async function findPassage(
  article: IndexedHead,
  { query, answers }: Understood,
  files: LibraryFiles,
): Promise<Passage | null> {
  if (answers.size === 0) return null
  const { stemmers } = await files.index()
  const targets = targetsOf(query.where, answers, stemmers.get(languageOf(article.lang)) ?? WHOLE)
  return targets.length === 0 ? null : choosePassage(article, await files.blocks(article), targets)
}
