/** What a list hands to an article through the history entry: where one came from, and what comes next there. */
export type ListOrigin = {
  /** The list with its query, as a path from the root. */
  readonly path: string
  /** Slugs of the page of the list one came from, in its order. */
  readonly slugs: readonly string[]
}

/** Reads `location.state`, which may be anything another version has left there. */
export function parseListOrigin(state: unknown): ListOrigin | null {
  if (typeof state !== 'object' || state === null || !('path' in state) || !('slugs' in state)) return null
  const { path, slugs } = state
  if (typeof path !== 'string' || !Array.isArray(slugs)) return null
  return { path, slugs: slugs.filter((slug) => typeof slug === 'string') }
}

/** The slugs before and after one in a list; null at its ends, and where it is not in it. */
export function neighboursOf(slugs: readonly string[], slug: string): { before: string | null; after: string | null } {
  const at = slugs.indexOf(slug)
  if (at < 0) return { before: null, after: null }
  return { before: slugs[at - 1] ?? null, after: slugs[at + 1] ?? null }
}
