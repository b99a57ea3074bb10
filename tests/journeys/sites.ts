import { join, resolve } from 'node:path'

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/offprint/journeys')

/** A seeds folder that sites are built from: a copy, so that a test run never writes into the project's own. */
export type Library = { readonly name: string; readonly seeds: string }

export const LIBRARIES = {
  /** The project's own seeds: what `npm start` shows. */
  own: { name: 'own', seeds: join(CACHE, 'seeds-own') },
  /** Three pages of lists, a very long article, and articles that are odd in each their way. */
  large: { name: 'large', seeds: join(CACHE, 'seeds-large') },
} as const satisfies Record<string, Library>

export type Site = {
  readonly name: string
  readonly library: Library
  /** Where the built site stands. */
  readonly dir: string
  /** The path it is served under. */
  readonly base: string
  readonly port: number
  /** Vite's flags. */
  readonly flags: readonly string[]
}

const anywhere = { library: LIBRARIES.own, dir: join(CACHE, 'site-anywhere'), flags: [] }

export const SITES = {
  root: { ...anywhere, name: 'at the root', base: '/', port: 4601 },
  /** The same files, served deeper down. */
  deep: { ...anywhere, name: 'under a path', base: '/shelf/of/papers/', port: 4602 },
  fixed: {
    name: 'built with --base /reading/',
    library: LIBRARIES.own,
    dir: join(CACHE, 'site-fixed'),
    base: '/reading/',
    port: 4603,
    flags: ['--base', '/reading/'],
  },
  large: { name: 'large', library: LIBRARIES.large, dir: join(CACHE, 'site-large'), base: '/', port: 4604, flags: [] },
} as const satisfies Record<string, Site>

/** @param path from the library's root, as `/shelf/` */
export function urlOf(site: Site, path = '/'): string {
  return `http://localhost:${site.port}${site.base}${path.replace(/^\//, '')}`
}

/** The real seed. */
export const REAL = {
  title: 'Trump, Putin agree to partial ceasefire in Ukraine, but plan needs Kiev sign off',
  path: '/articles/trump-putin-agree-to-partial-ceasefire-in-ukraine-but-plan-needs-kiev-sign-off/',
}
