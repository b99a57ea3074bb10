import { join, resolve } from 'node:path'

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/offprint/journeys')

export type Site = {
  readonly name: string
  /** Where the built site stands. */
  readonly dir: string
  /** The path it is served under. */
  readonly base: string
  readonly port: number
  /** Vite's flags. */
  readonly flags: readonly string[]
}

/** The seeds that the sites are built from: a copy, so that a test run never writes into the library's own folder. */
export const SEEDS = join(CACHE, 'seeds')

const site = (name: string, base: string, port: number, flags: readonly string[] = []): Site => ({
  name,
  dir: join(CACHE, name),
  base,
  port,
  flags,
})

/** The same library three ways: at a root, built for a path, and built for anywhere but served under a path. */
export const SITES = {
  root: site('site', '/', 4601),
  fixed: site('site-fixed-base', '/reading/', 4602, ['--base', '/reading/']),
  anywhere: { ...site('site', '/shelf/of/papers/', 4603), name: 'anywhere' },
} as const satisfies Record<string, Site>

export function urlOf(site: Site, path = '/'): string {
  return `http://localhost:${site.port}${site.base}${path.replace(/^\//, '')}`
}
