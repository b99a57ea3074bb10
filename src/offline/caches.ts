import type { StrategyName } from './strategy.ts'

/** Goes up when what is kept, or under which keys, changes in a way that older entries do not fit. */
const CACHE_VERSION = 1

/**
 * The most entries of each cache; what came first goes first. A page is some ten kilobytes, a file
 * of the app or of an article seldom more than fifty: together below 100 MB.
 */
export const MOST_ENTRIES: { readonly [name in StrategyName]: number } = { page: 1_000, root: 1, file: 2_000 }

/** Caches belong to the origin, and an origin may hold several libraries: the scope keeps them apart. */
function prefix(scope: string): string {
  return `offprint ${scope} `
}

/** What the reader chose to keep: never trimmed. @param scope absolute address of the library's root */
export function packCacheName(scope: string): string {
  return `${prefix(scope)}pack ${CACHE_VERSION}`
}

/** @param scope absolute address of the library's root */
export function cacheName(strategy: StrategyName, scope: string): string {
  return `${prefix(scope)}${strategy} ${CACHE_VERSION}`
}

/**
 * This library's caches in a form of another version. They are deleted when a new worker becomes
 * active, and it becomes active only when no tab uses the older one.
 */
export function staleCaches(names: readonly string[], scope: string): string[] {
  const current = new Set((['page', 'root', 'file'] as const).map((strategy) => cacheName(strategy, scope)))
  current.add(packCacheName(scope))
  return names.filter((name) => name.startsWith(prefix(scope)) && !current.has(name))
}

/** The entries above the limit, oldest first: a cache lists its keys in the order in which they came (Service Workers, 5.4.7). */
export function overflow<T>(keys: readonly T[], most: number): T[] {
  return keys.slice(0, Math.max(0, keys.length - most))
}
