import { describe, expect, it } from 'vitest'
import { parsePack, parsePackList } from '../../../src/model/format/pack-list.ts'
import { encodeUtf8 } from '../../../src/model/format/utf8.ts'
import { LibraryFormatError } from '../../../src/model/library-files.ts'

const listing = (path: string, version = 2) =>
  encodeUtf8(JSON.stringify({ version, files: [{ path, bytes: 3, sha256: 'abc=' }] }))

describe('parsePackList', () => {
  it.each(['', 'articles/tea/', 'data/articles/0a.json', 'assets/a..b.js'])('takes the path "%s"', (path) => {
    expect(parsePackList(listing(path)).files.map((file) => file.path)).toEqual([path])
  })

  it.each(['/etc', '../up', 'a/../../up', 'https://elsewhere.example/', 'a\\b'])('refuses the path "%s"', (path) => {
    expect(() => parsePackList(listing(path))).toThrow(LibraryFormatError)
  })

  it('refuses a list of a version it does not know', () => {
    expect(() => parsePackList(listing('', 1))).toThrow(LibraryFormatError)
  })
})

describe('parsePack', () => {
  it('refuses lists that stand elsewhere', () => {
    const pack = { version: 2, articles: 1, files: 1, bytes: 1, lists: 'https://elsewhere.example/lists.json' }
    expect(() => parsePack(encodeUtf8(JSON.stringify(pack)))).toThrow(LibraryFormatError)
  })
})
