import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractAll } from '../../src/ingest/extract-all.ts'
import { failed } from '../../src/ingest/made-article.ts'
import { readHere, type SeedReader } from '../../src/ingest/seed-reader.ts'
import { seedsFolder } from './seeds-folder.ts'

describe('extractAll', () => {
  it('makes each seed once, and brings again what it came to, whoever is done first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/)),
        fc.integer({ min: 1, max: 4 }),
        fc.scheduler(),
        async (seeds, count, scheduler) => {
          const read: string[] = []
          const reader: SeedReader = {
            extract: (path) => {
              read.push(path)
              return scheduler.schedule(Promise.resolve(failed({ line: null, message: path, hint: '' })))
            },
            close: () => undefined,
          }
          const startReaders = async () => Array.from({ length: count }, () => reader)
          const made: string[] = []
          const onMade = (path: string) => made.push(path)
          const results = extractAll({ folder: '', pictures: new Set(), cache: null, seeds, startReaders, onMade })
          await scheduler.waitFor(results)
          const again = await results
          expect(seeds.map((seed) => again(seed).problems[0]?.message)).toEqual(seeds)
          expect(made.sort()).toEqual([...seeds].sort())
          expect(read.sort()).toEqual([...seeds].sort())
        },
      ),
      { numRuns: 50 },
    )
  })

  it('starts no reader for a folder that was read before', async () => {
    const folder = await seedsFolder({ 'a.md': '# A\n\nOne.', 'b.md': '# B\n\nTwo.' })
    const cache = { folder: join(folder, '.cache'), version: '1' }
    const seeds = ['a.md', 'b.md']
    const options = { folder, pictures: new Set<string>(), cache, seeds, onMade: () => undefined }
    const first = await extractAll({ ...options, startReaders: readHere })
    const second = await extractAll({ ...options, startReaders: () => Promise.reject(new Error('a reader')) })
    expect(seeds.map(second)).toEqual(seeds.map(first))
  })
})
