import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Indexable } from '../../src/search/index/collect.ts'
import { buildPeer, labelOf, STARLIGHT, VITEPRESS } from './peers.ts'
import { type Benchmark, row } from './row.ts'
import { firstStories } from './search-corpora.ts'
import { type Spent, spentBy } from './spent.ts'
import { writeSeeds } from './write-seeds.ts'

/** The size at which builders are compared, and from which growth is told. */
const SMALL = 1000
/** The larger library, unless `OFFPRINT_BUILD_ARTICLES` says another size: some minutes. */
const LARGE = 10_000

/**
 * What a build of wire stories takes of which none is remembered: processor seconds and memory of all its processes
 * together, beside builders that read the same Markdown (Starlight writes a search index too, VitePress none), and how
 * both grow with the library. The app, which holds nothing of a library, is there where an earlier build of the same
 * sources left it; without it the first figure is some two seconds more. Linux only.
 */
export const build: Benchmark = async ({ root, corpora }) => {
  const large = Number(process.env.OFFPRINT_BUILD_ARTICLES ?? LARGE)
  const stories = firstStories(corpora(), 'reuters-100k', SMALL)
  const small = await inWorkFolder((work) => buildStories({ root, work, stories }))
  const beside: { readonly name: string; readonly spent: Spent }[] = []
  for (const peer of [VITEPRESS, STARLIGHT]) {
    const spent = await inWorkFolder((work) => buildPeer(peer, { root, project: join(work, 'site'), stories }))
    beside.push({ name: labelOf(peer), spent })
  }
  const big = await inWorkFolder((work) =>
    buildStories({ root, work, stories: firstStories(corpora(), 'reuters-100k', large) }),
  )
  const same = `the same of ${SMALL} articles`
  return [
    ...beside.map(({ name, spent }) =>
      row(`build of ${SMALL} articles`, small.cpu, 'CPU s', { name, value: spent.cpu }),
    ),
    ...beside.map(({ name, spent }) =>
      row(`peak memory of a build of ${SMALL} articles`, small.peak, 'MB', { name, value: spent.peak }),
    ),
    row(`build of ${large} articles, an article`, (big.cpu / large) * 1000, 'CPU ms', {
      name: same,
      value: (small.cpu / SMALL) * 1000,
    }),
    row(`peak memory of a build of ${large} articles`, big.peak, 'MB', { name: same, value: small.peak }),
  ]
}

/** Under names that are new in each run: a seed's name is part of what is remembered of it. */
function buildStories({ root, work, stories }: { root: string; work: string; stories: readonly Indexable[] }) {
  const seeds = join(work, 'seeds')
  mkdirSync(seeds)
  writeSeeds(seeds, stories, { prefix: `${process.pid}-${stories.length}-` })
  return spentBy({
    command: process.execPath, // as the others are: npm takes a third of a second to begin
    args: ['node_modules/vite/bin/vite.js', 'build', '--outDir', join(work, 'dist')],
    cwd: root,
    env: { OFFPRINT_SEEDS: seeds },
  })
}

async function inWorkFolder<T>(run: (work: string) => Promise<T>): Promise<T> {
  const work = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  try {
    return await run(work)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
