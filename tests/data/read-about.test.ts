import { describe, expect, it } from 'vitest'
import { readAbout } from '../../src/data/read-about.ts'
import { encodeUtf8 } from '../../src/model/format/utf8.ts'
import { LibraryFormatError } from '../../src/model/library-files.ts'
import { libraryInMemory } from '../search/library-in-memory.ts'

function open() {
  return libraryInMemory([
    { id: 'a', slug: 'alpha', title: 'Alpha', text: ['One.'] },
    { id: 'b', slug: 'beta', title: 'Beta', section: 'World', text: ['Two.'] },
  ])
}

describe('readAbout', () => {
  it('reads one file of the library', async () => {
    const { readFile, read } = open()
    expect(await readAbout({ readFile })).toMatchObject({ count: 2 })
    expect(read).toEqual(['offprint.json'])
  })

  it('rejects a file that is not what it should be', async () => {
    const { readFile, files } = open()
    files.set('offprint.json', encodeUtf8('{"version":1}'))
    await expect(readAbout({ readFile })).rejects.toThrow(LibraryFormatError)
  })
})
