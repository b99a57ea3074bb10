import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSeedExtractor } from '../../src/ingest/extract-seed.ts'
import { seedsFolder } from './seeds-folder.ts'

const MARKDOWN = '# The ferry\n\nIt came in at noon.\n\n![quay](quay.png)\n'

describe('createSeedExtractor', () => {
  it('recalls what it made of the same bytes at the same path, as the same', async () => {
    const folder = await seedsFolder({ 'a.md': MARKDOWN, 'b.md': MARKDOWN })
    const options = { folder, pictures: [], cache: { folder: join(folder, '.cache'), version: '1' } }
    expect(await createSeedExtractor(options).recall('a.md')).toBeNull()
    const made = await createSeedExtractor(options).extract('a.md')
    expect(made.article?.title).toBe('The ferry')
    expect(await createSeedExtractor(options).recall('a.md')).toEqual(made)
    expect(await createSeedExtractor(options).recall('b.md')).toBeNull()
  })

  it('recalls nothing once the bytes, the version or a picture it shows changed', async () => {
    const folder = await seedsFolder({ 'a.md': MARKDOWN })
    const cache = { folder: join(folder, '.cache'), version: '1' }
    await createSeedExtractor({ folder, pictures: [], cache }).extract('a.md')
    const recall = (pictures: readonly string[], version = '1') =>
      createSeedExtractor({ folder, pictures, cache: { ...cache, version } }).recall('a.md')
    expect(await recall(['quay.png'])).toBeNull()
    expect(await recall([], '2')).toBeNull()
    expect(await recall(['other.png'])).not.toBeNull()
    await writeFile(join(folder, 'a.md'), `${MARKDOWN} `)
    expect(await recall([])).toBeNull()
  })

  it('states a problem for a file that is gone meanwhile', async () => {
    const extractor = createSeedExtractor({ folder: await seedsFolder({}), pictures: [], cache: null })
    expect(await extractor.extract('gone.md')).toMatchObject({
      article: null,
      problems: [{ message: 'The file cannot be read (ENOENT)' }],
    })
  })
})
