import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Benchmark, row } from './row.ts'
import { storiesOneByOne } from './search-corpora.ts'
import { type Spent, spentBy } from './spent.ts'
import { writeSeeds } from './write-seeds.ts'

/** The size at which builders are compared, and from which growth is told. */
const SMALL = 1000
/** The larger library, unless `OFFPRINT_BUILD_ARTICLES` says another size: some minutes. */
const LARGE = 10_000

/**
 * What a first build of wire stories takes, nothing being remembered: processor seconds and memory of all its
 * processes together, and how both grow with the library. Linux only.
 */
export const build: Benchmark = async ({ root, corpora }) => {
  const folder = corpora()
  const large = Number(process.env.OFFPRINT_BUILD_ARTICLES ?? LARGE)
  const small = await buildStories(root, folder, SMALL)
  const big = await buildStories(root, folder, large)
  const each = { name: `the same of ${SMALL} articles`, value: (small.cpu / SMALL) * 1000 }
  return [
    row(`build of ${SMALL} articles`, small.cpu, 'CPU s'),
    row(`peak memory of a build of ${SMALL} articles`, small.peak, 'MB'),
    row(`build of ${large} articles, an article`, (big.cpu / large) * 1000, 'CPU ms', each),
    row(`peak memory of a build of ${large} articles`, big.peak, 'MB', {
      name: `the same of ${SMALL} articles`,
      value: small.peak,
    }),
  ]
}

async function buildStories(root: string, corpora: string, count: number): Promise<Spent> {
  const work = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  try {
    const seeds = join(work, 'seeds')
    mkdirSync(seeds)
    // Under names that are new in each run: a seed's name is part of what is remembered of it.
    writeSeeds(seeds, first(count, storiesOneByOne(corpora, 'reuters-100k')), {
      prefix: `${process.pid}-${count}-`,
    })
    return await spentBy({
      command: 'npm',
      args: ['run', '--silent', 'build', '--', '--outDir', join(work, 'dist')],
      cwd: root,
      env: { OFFPRINT_SEEDS: seeds },
    })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** The first few. */
function* first<T>(count: number, all: Iterable<T>): Iterable<T> {
  let given = 0
  for (const one of all) {
    if (given === count) return
    given += 1
    yield one
  }
}
