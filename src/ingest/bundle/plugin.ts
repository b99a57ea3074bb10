import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { Shard } from '../shard.ts'
import { appChunk } from './app-chunk.ts'
import type { SiteTasks } from './site-tasks.ts'

export type OffprintOptions = {
  /** The seeds folder, from the project's root. */
  readonly seeds: string
  /** The public address of the site's root, or null. */
  readonly url: string | null
  /** What the library calls itself. */
  readonly name: string
  /** Problems fail the build. */
  readonly strict: boolean
  /** The part of the library to read, for a merge to build the site; null to build it all. */
  readonly shard: Shard | null
  /** What works with the library; see `site-tasks.ts`. */
  readonly loadTasks: () => Promise<SiteTasks>
  /** The address of what makes pages: `src/prerender.tsx`, bundled. */
  readonly findRenderer: () => Promise<string>
  /** The files that it is made of: when one changes, the development server starts anew. */
  readonly taskSources: () => readonly string[]
}

/** React Router's package leads every bundler to its development build; beside it lies the other one. */
const PRODUCTION_ROUTER = [
  ['react-router', 'index.mjs'],
  ['react-router/dom', 'dom-export.mjs'],
].map(([name, file]) => ({
  find: new RegExp(`^${name}$`),
  replacement: resolve(
    dirname(createRequire(import.meta.url).resolve('react-router/package.json')),
    `dist/production/${file}`,
  ),
}))

/**
 * What nothing uses of React Router's package, a bundler leaves out once no statement is kept for the names of
 * its components, which only React's developer tools show.
 */
const DISPLAY_NAME = /^\w+\.displayName = "\w+";$/gm
const FORWARD_REF = /(?<== )(?=\w+\.forwardRef\()/g

/** What only the page of hits uses of TanStack Query. */
const HITS_ALONE = /@tanstack.*infiniteQuery/i

/** Whether a script may still have to be fetched when the app asks for a part of itself. */
function mayBeMissing(path: string): boolean {
  return !/\/(?:app|rolldown-runtime)-[^/]+$/.test(path)
}

/** The site around the app: in a build every page and file of the library, in development the library live. */
export function offprint(options: OffprintOptions): Plugin {
  let root = process.cwd()
  return {
    name: 'offprint',
    transform: {
      filter: { id: /react-router\/dist\/production\// },
      handler: (code) => code.replace(DISPLAY_NAME, '').replace(FORWARD_REF, '/* @__PURE__ */ '),
    },
    config({ logLevel }, { command }) {
      const entry = resolve(root, 'src/main.tsx')
      // A site is a production build, whatever the surroundings say, and its pages are made by one.
      if (command === 'build') process.env.NODE_ENV = 'production'
      return {
        // A keeper wants the summary, not a list of chunks; `--logLevel info` shows Vite's own words too.
        logLevel: logLevel ?? (command === 'build' ? 'warn' : 'info'),
        ...(command === 'build' ? { resolve: { alias: PRODUCTION_ROUTER } } : {}),
        // How long plugins take is no news to a keeper either.
        build: { rolldownOptions: { checks: { bundlerTimings: false } } },
        builder: {
          buildApp: async (builder) => {
            const tasks = await options.loadTasks()
            await tasks.build(builder, { ...options, root })
            // Else Vite builds the app where nothing has: of a part of a library, and where the app was kept.
            for (const environment of Object.values(builder.environments)) environment.isBuilt = true
          },
        },
        environments: {
          client: {
            build: {
              write: false, // `buildSite` does, and leaves alone what has not changed
              rollupOptions: {
                input: entry,
                output: {
                  codeSplitting: {
                    groups: [
                      {
                        debugName: 'app',
                        name: appChunk(entry, [entry, resolve(root, 'src/routes/article.tsx')], HITS_ALONE),
                      },
                    ],
                  },
                },
              },
              modulePreload: { resolveDependencies: (_, dependencies) => dependencies.filter(mayBeMissing) },
              assetsInlineLimit: 0, // the policy allows no data: addresses
              cssCodeSplit: true, // what only marks and notes need comes with them
            },
          },
        },
      }
    },
    configResolved(config) {
      root = config.root
    },
    async configureServer(server) {
      server.config.configFileDependencies.push(...options.taskSources())
      const tasks = await options.loadTasks()
      tasks.serve(server, options)
    },
  }
}
