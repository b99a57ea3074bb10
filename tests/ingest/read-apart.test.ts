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
  const readers = await start({ folder, pictures: new Set(), cache: null }, seeds.length)
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
    [1, 4, 1],
    [60, 4, 3],
    [1000, 4, 4],
  ])('starts for %d seeds on %d cores %d readers', async (seeds, cores, count) => {
    const start = readApart({ command: [], cores })
    expect(await start({ folder: '', pictures: new Set(), cache: null }, seeds)).toHaveLength(count)
  })
})
