import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createExtractSeed } from '../../src/ingest/extract-seed.ts'
import { createSeedMemory } from '../../src/ingest/seed-memory.ts'
import { seedsFolder } from './seeds-folder.ts'

const MARKDOWN = '# The ferry\n\nIt came in at noon.\n\n![quay](quay.png)\n'

describe('createExtractSeed', () => {
  it('remembers what it made of these bytes at this path', async () => {
    const folder = await seedsFolder({ 'a.md': MARKDOWN, 'b.md': MARKDOWN })
    const options = { folder, pictures: new Set<string>(), cache: { folder: join(folder, '.cache'), version: '1' } }
    expect(createSeedMemory(options).recall('a.md')).toBeNull()
    const made = await createExtractSeed(options)('a.md')
    expect(made.article?.title).toBe('The ferry')
    expect(createSeedMemory(options).recall('a.md')).toEqual(made)
    expect(createSeedMemory(options).recall('b.md')).toBeNull()
  })

  it('is read anew once the bytes, the version or a picture it shows changed', async () => {
    const folder = await seedsFolder({ 'a.md': MARKDOWN })
    const cache = { folder: join(folder, '.cache'), version: '1' }
    await createExtractSeed({ folder, pictures: new Set(), cache })('a.md')
    const recall = (pictures: readonly string[], version = '1') =>
      createSeedMemory({ folder, pictures: new Set(pictures), cache: { ...cache, version } }).recall('a.md')
    expect(recall(['quay.png'])).toBeNull()
    expect(recall([], '2')).toBeNull()
    expect(recall(['other.png'])).not.toBeNull()
    await writeFile(join(folder, 'a.md'), `${MARKDOWN} `)
    expect(recall([])).toBeNull()
  })

  it('states a problem for a file that is gone meanwhile', async () => {
    const extract = createExtractSeed({ folder: await seedsFolder({}), pictures: new Set(), cache: null })
    expect(await extract('gone.md')).toMatchObject({
      article: null,
      problems: [{ message: 'The file cannot be read (ENOENT)' }],
    })
  })
})
