/** As much of the bundler's module graph as is needed (Rolldown's `ChunkingContext`). */
export type ModuleGraph = {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** The chunk's name. */
const APP = 'app'

/**
 * Puts what the app and an article's page need into one chunk. Cut by who imports what, the same code
 * comes in some forty pieces, each compressed by itself: a tenth more bytes, and as many requests.
 * The article comes along because nearly every visit leads to one: a press on a list's row then waits
 * for no script.
 *
 * @param entry the module that starts the app; it stays a chunk of its own, as pages name it
 * @param roots modules whose static imports belong together, the entry among them
 * @param apart modules that a package's index brings along and only other routes use
 * @returns a name function for a group of Rolldown's `codeSplitting`
 */
export function appChunk(
  entry: string,
  roots: readonly string[],
  apart: RegExp,
): (id: string, graph: ModuleGraph) => string | null {
  let members: ReadonlySet<string> | null = null
  return (id, graph) => {
    members ??= reachable(roots, graph)
    return id !== entry && members.has(id) && !apart.test(id) ? APP : null
  }
}

function reachable(roots: readonly string[], graph: ModuleGraph): Set<string> {
  const found = new Set(roots)
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  return found
}
