import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Benchmark, row } from './row.ts'
import { storiesOneByOne } from './search-corpora.ts'

/** The size at which builders are compared, and from which growth is told. */
const SMALL = 1000
/** The larger library, unless `OFFPRINT_BUILD_ARTICLES` says another size: some minutes. */
const LARGE = 10_000
/** Milliseconds between two looks at the memory of all processes. */
const LOOK_EVERY = 100
/** Bytes of a page of memory, in which Linux counts. */
const PAGE = 4096

type Spent = { readonly cpu: number; readonly peak: number }

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
    writeSeeds(seeds, corpora, count)
    return await spentBy(root, ['run', '--silent', 'build', '--', '--outDir', join(work, 'dist')], {
      OFFPRINT_SEEDS: seeds,
    })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Under names that are new in each run: a seed's name is part of what is remembered of it. */
function writeSeeds(folder: string, corpora: string, count: number): void {
  const run = `${process.pid}-${count}`
  let written = 0
  for (const { id, title, authors, tags, published, blocks } of storiesOneByOne(corpora, 'reuters-100k')) {
    if (written === count) return
    const front = { title, author: authors, tags, ...(published ? { date: published } : {}), source: 'Reuters' }
    const lines = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    const text = ['---', ...lines, '---', '', blocks.map(({ text }) => text).join('\n\n'), '']
    writeFileSync(join(folder, `${run}-${id}.md`), text.join('\n'))
    written += 1
  }
}

/** The shell tells what its children took (POSIX, `times`): minutes and seconds, user and system, on its second line. */
function spentBy(root: string, args: readonly string[], env: Record<string, string>): Promise<Spent> {
  const child = spawn('sh', ['-c', 'npm "$@" >&2; code=$?; times; exit $code', 'sh', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true, // a group of its own, by which its processes are known
  })
  let peak = 0
  const looking = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? 0))
  }, LOOK_EVERY)
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(looking)
      const times = [...(said.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
      const cpu = times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
      if (code === 0) resolve({ cpu, peak })
      else reject(new Error(`The build ended with ${code}`))
    })
  })
}

/** Megabytes that all processes of a group hold (proc(5): fields 5 and 24 of `stat`). */
function memoryOf(group: number): number {
  let bytes = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      // After the program's name, which may hold anything, in brackets.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      if (Number(fields[2]) === group) bytes += Number(fields[21]) * PAGE
    } catch {
      // It has ended since.
    }
  }
  return bytes / 1e6
}
