import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLibrary } from '../../src/ingest/bundle/load-library.ts'
import { createValidators, type FormatName } from './validators.ts'

const validate = createValidators()
const folder = resolve(import.meta.dirname, '../../seeds')
const { emitted, store } = await loadLibrary({ folder, name: 'Offprint' })

/** What stands in an emitted file. */
function read(path: string): unknown {
  return JSON.parse(new TextDecoder().decode(store.get(path) ?? undefined))
}

describe('the library made from the seeds that Offprint brings', () => {
  it.each<[FormatName, string]>([
    ['library-root', 'offprint.json'],
    ['seeds', emitted.root.files.seeds],
    ['report', emitted.root.files.report ?? ''],
  ])('has a %s file of the format', (format, path) => {
    expect(validate(format, read(path))).toEqual([])
  })

  it.each(emitted.articles)('has $slug, article and original, in their formats', ({ files }) => {
    expect(validate('article', read(files.article))).toEqual([])
    expect(validate('original', read(files.original))).toEqual([])
  })

  it('has the guide in its own section, without a problem', () => {
    const guide = emitted.articles.filter(({ section }) => section === 'Guide')
    expect(guide).toHaveLength(5)
    for (const { id } of guide) expect(emitted.original(id).problems).toEqual([])
  })
})
