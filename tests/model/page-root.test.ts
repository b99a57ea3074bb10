import { describe, expect, it } from 'vitest'
import { isSameBuild, pageRootOf } from '../../src/model/page-root.ts'

const root = {
  version: 2,
  library: 'l1',
  name: 'Papers',
  count: 2,
  files: {
    catalogue: 'data/catalogue-4d8160422461/root.json',
    search: 'data/search-024f8a50d328/root.bin',
    seeds: 'data/seeds-1b14e499f07c.json',
  },
} as const

describe('pageRootOf', () => {
  it('says of a library what its pages show', () => {
    expect(pageRootOf(root)).toMatchObject({ library: 'l1', name: 'Papers', count: 2 })
  })

  it.each([
    ['another search index', { files: { ...root.files, search: 'data/search-024f8a50d329/root.bin' } }],
    ['another seed', { files: { ...root.files, seeds: 'data/seeds-0b14e499f07c.json' } }],
    ['another file', { files: { ...root.files, report: 'data/report-26cbbc491d41.json' } }],
    ['another library', { library: 'l2' }],
  ])('tells %s from the same', (_name, change) => {
    expect(isSameBuild(pageRootOf(root), pageRootOf({ ...root }))).toBe(true)
    expect(isSameBuild(pageRootOf(root), pageRootOf({ ...root, ...change }))).toBe(false)
  })
})
