import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ApartOptions, readApart } from '../../src/ingest/read-apart.ts'
import { seedsFolder } from './seeds-folder.ts'

/** A child that does with a seed what its name says. */
const CHILD = `
process.on('message', async (request) => {
  if ('open' in request) return process.send('ready')
  if (request.seed === 'dies') process.kill(process.pid, 'SIGKILL')
  if (request.seed === 'hangs') for (;;);
  if (request.seed === 'swells') for (const held = []; ; ) held.push(new Array(1e5).fill(held.length))
  process.send({ article: null, fingerprint: null, problems: [], pictures: [request.seed] })
})`

async function readAll(seeds: readonly string[], options: Partial<ApartOptions> = {}) {
  const folder = await seedsFolder({ 'child.cjs': CHILD })
  const start = readApart({ command: [join(folder, 'child.cjs')], cores: 1, ...options })
  const readers = await start({ folder, pictures: new Set(), cache: null }, seeds)
  const results = []
  for (const seed of seeds) for (const { extract } of readers.slice(0, 1)) results.push(await extract(seed))
  for (const { close } of readers) close()
  return results.map(({ problems, pictures }) => problems[0]?.message ?? pictures[0])
}

describe('readApart', () => {
  it('reads on after a seed that ends its process', async () => {
    expect(await readAll(['a', 'dies', 'b'])).toEqual(['a', expect.stringMatching(/given up: .* broke off/), 'b'])
  })

  it('gives up a seed that takes too long', async () => {
    expect(await readAll(['hangs', 'a'], { patience: 10_000 })).toEqual([
      expect.stringMatching(/given up: it took too long/),
      'a',
    ])
  })

  it('gives up a seed that takes too much memory', async () => {
    expect(await readAll(['swells', 'a'], { memory: 64 })).toEqual([expect.stringMatching(/more memory/), 'a'])
  })

  it('throws when no process can be started', async () => {
    await expect(readAll(['a'], { command: ['/nowhere/at/all.js'] })).rejects.toThrow('No process can be started')
  })

  it.each([
    ['one short seed', 1, 10, 4, 1],
    ['a thousand short ones', 1000, 10, 4, 1],
    ['three thousand', 3000, 10, 4, 3],
    ['more than there are cores for', 9000, 10, 4, 4],
    ['a hundred saved pages', 100, 150_000, 4, 3],
  ])('starts for %s as many readers as they are worth', async (_, count, bytes, cores, readers) => {
    const seed = 'seed.html'
    const folder = await seedsFolder({ [seed]: '.'.repeat(bytes) })
    const start = readApart({ command: [], cores })
    const seeds = Array.from({ length: count }, () => seed)
    expect(await start({ folder, pictures: new Set(), cache: null }, seeds)).toHaveLength(readers)
  })

  it('starts a reader for a seed that is gone, for it to say so', async () => {
    const start = readApart({ command: [], cores: 4 })
    expect(await start({ folder: '/nowhere', pictures: new Set(), cache: null }, ['gone.md'])).toHaveLength(1)
  })
})
