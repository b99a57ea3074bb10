import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createBuildCache, digest } from '../../src/ingest/build-cache.ts'
import { seedsFolder } from './seeds-folder.ts'

const KEY = digest('a seed')

async function files(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

describe('createBuildCache', () => {
  it('gives back what it was given, to a later build too', async () => {
    const folder = await seedsFolder({})
    createBuildCache({ folder }).put(KEY, { text: 'é\n', list: [1, null] })
    expect(createBuildCache({ folder }).get(KEY)).toEqual({ text: 'é\n', list: [1, null] })
    expect(createBuildCache({ folder }).get(digest('another'))).toBeNull()
  })

  it.each([
    ['is cut short', (text: string) => text.slice(0, -3)],
    ['has one digit changed, and is JSON still', (text: string) => text.replace('"12345"', '"12346"')],
    ['is empty', () => ''],
    ['is something else', () => 'null'],
  ])('takes an entry that %s for absent', async (_name, damage) => {
    const folder = await seedsFolder({})
    const cache = createBuildCache({ folder })
    cache.put(KEY, '12345')
    const [file = ''] = await files(folder)
    await writeFile(file, damage(await readFile(file, 'utf8')))
    expect(cache.get(KEY)).toBeNull()
  })

  it('keeps within its size', async () => {
    const folder = await seedsFolder({})
    const cache = createBuildCache({ folder, maxBytes: 1000 })
    for (let count = 0; count < 20; count += 1) cache.put(digest(String(count)), 'x'.repeat(100))
    cache.prune(new Set())
    const left = await files(folder)
    expect(left.length).toBeGreaterThan(2)
    expect(left.length).toBeLessThan(7)
  })

  it('keeps what is in use, whatever its size', async () => {
    const folder = await seedsFolder({})
    const cache = createBuildCache({ folder, maxBytes: 1000 })
    const keys = Array.from({ length: 20 }, (_, count) => digest(String(count)))
    for (const key of keys) cache.put(key, 'x'.repeat(100))
    cache.prune(new Set(keys))
    expect(keys.map((key) => cache.has(key))).not.toContain(false)
  })

  it('does not mind a folder that cannot be written', async () => {
    const folder = join(await seedsFolder({ file: 'no folder' }), 'file')
    const cache = createBuildCache({ folder })
    cache.put(KEY, 1)
    cache.prune(new Set())
    expect(cache.get(KEY)).toBeNull()
  })
})
