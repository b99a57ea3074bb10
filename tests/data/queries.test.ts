import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { rootQuery } from '../../src/data/queries.ts'
import { encodeUtf8 } from '../../src/model/format/utf8.ts'
import { LibraryFormatError } from '../../src/model/manifest.ts'
import { libraryInMemory } from '../search/library-in-memory.ts'

function open() {
  const { files, read, readFile } = libraryInMemory([
    { id: 'a', slug: 'alpha', title: 'Alpha', text: ['One.'] },
    { id: 'b', slug: 'beta', title: 'Beta', section: 'World', text: ['Two.'] },
  ])
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return { client, files, read, library: { root: 'https://example.org/', readFile } }
}

describe('rootQuery', () => {
  it('reads its file once, whoever asks', async () => {
    const { client, library, read } = open()
    await Promise.all([client.ensureQueryData(rootQuery(library)), client.ensureQueryData(rootQuery(library))])
    expect(read).toEqual(['offprint.json'])
  })

  it('rejects a file that is not what it should be', async () => {
    const { client, library, files } = open()
    files.set('offprint.json', encodeUtf8('{"version":1}'))
    await expect(client.fetchQuery(rootQuery(library))).rejects.toThrow(LibraryFormatError)
  })
})
