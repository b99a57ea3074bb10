import { describe, expect, it } from 'vitest'
import { appChunk } from '../../../src/ingest/bundle/app-chunk.ts'

const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  main: ['router', 'store'],
  router: ['layout'],
  layout: ['router'],
  article: ['layout', 'pin', 'package'],
  package: ['package/rare'],
  search: ['query', 'store'],
}
const graph = {
  getModuleInfo: (id: string) => {
    const importedIds = IMPORTS[id]
    return importedIds ? { importedIds } : null
  },
}

describe('appChunk', () => {
  const name = appChunk('main', ['main', 'article'], /rare/)

  it.each(['router', 'layout', 'store', 'article', 'pin', 'package'])(
    'takes %s, which the app or the article needs',
    (id) => {
      expect(name(id, graph)).toBe('app')
    },
  )

  it.each(['main', 'search', 'query', 'package/rare'])('leaves %s where the bundler puts it', (id) => {
    expect(name(id, graph)).toBeNull()
  })
})
