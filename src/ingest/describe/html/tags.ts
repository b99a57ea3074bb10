import { foldedText } from '../fold.ts'

/** Words of a topic; longer ones are sentences written for search engines. */
const MOST_WORDS = 4
/** A page with more is listing what anybody might search for. */
const MOST_TAGS = 12

/** A tag and the words that gave it. */
export type Tag = { readonly value: string; readonly printed: string }

/**
 * The topics that a page gives its article, each once. Lists with commas are opened; what says nothing new
 * (title, source, section) and what only machines read (`type:article`, `pfi_x`) is passed over.
 */
export function readTags(stated: readonly string[], known: readonly (string | null)[]): Tag[] {
  const seen = new Set(known.map((text) => foldedText(text ?? '')))
  const tags: Tag[] = []
  for (const printed of stated) {
    for (const value of printed.split(/\s*[,;]\s*/u)) {
      const folded = foldedText(value)
      if (folded === '' || seen.has(folded) || /[:_/|]/u.test(value) || value.split(/\s+/u).length > MOST_WORDS)
        continue
      seen.add(folded)
      tags.push({ value, printed })
    }
  }
  return tags.slice(0, MOST_TAGS)
}
