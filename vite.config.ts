import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { bundled, bundledSources } from './src/cli/bundled.mjs'
import { offprint } from './src/ingest/bundle/plugin.ts'
import { tailwind } from './src/ingest/bundle/tailwind.ts'
import { parsePublicAddress } from './src/ingest/public-address.ts'
import { parseShard } from './src/ingest/shard.ts'

const site = [
  tailwind(),
  offprint({
    seeds: process.env.OFFPRINT_SEEDS || 'seeds',
    url: process.env.OFFPRINT_URL ? parsePublicAddress(process.env.OFFPRINT_URL) : null,
    name: process.env.OFFPRINT_NAME || 'Offprint',
    strict: process.env.OFFPRINT_STRICT === '1',
    shard: process.env.OFFPRINT_SHARD ? parseShard(process.env.OFFPRINT_SHARD) : null,
    loadTasks: async () => (await import(/* @vite-ignore */ await bundled('site-tasks'))).tasks,
    taskSources: () => bundledSources('commands'),
    findRenderer: () => bundled('prerender'),
  }),
]

/** The search worker's entry, and what all of its other scripts share with it. */
const WORKER_CORE = /[\\/]src[\\/](data[\\/]worker|model[\\/](library-files|format[\\/]utf8))/

/** What looks for passages, and what phrases share with it. */
const PASSAGES = /[\\/]src[\\/]search[\\/](find-passage|runs)\./

/** What puts together what several conditions find. */
const DOC_SETS = /[\\/]src[\\/](catalogue[\\/](marks|make-doc-set)|search[\\/]text-marks)\./

export default defineConfig({
  base: './', // one dist/ works at the root of a host and under any path
  worker: {
    format: 'es', // stemmers are loaded when a library has their language
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Left to itself, the bundler puts these few lines into files of their own that these wait for.
          groups: [
            { name: 'search-worker', test: WORKER_CORE },
            { name: 'find-passage', test: PASSAGES },
            { name: 'doc-sets', test: DOC_SETS },
          ],
        },
      },
    },
  },
  plugins: [react(), process.env.VITEST ? [] : site],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    // Shared machines are slow, and a slow pass is a pass.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
