import { describe, expect, it } from 'vitest'
import { parsePack } from '../../../src/model/format/pack-list.ts'
import { encodeUtf8 } from '../../../src/model/format/utf8.ts'
import { LibraryFormatError } from '../../../src/model/manifest.ts'

const listing = (path: string, version = 1) =>
  encodeUtf8(JSON.stringify({ version, articles: 1, files: [{ path, bytes: 3, sha256: 'abc=' }] }))

describe('parsePack', () => {
  it.each(['', 'articles/tea/', 'data/articles/0a.json', 'assets/a..b.js'])('takes the path "%s"', (path) => {
    expect(parsePack(listing(path)).files.map((file) => file.path)).toEqual([path])
  })

  it.each(['/etc', '../up', 'a/../../up', 'https://elsewhere.example/', 'a\\b'])('refuses the path "%s"', (path) => {
    expect(() => parsePack(listing(path))).toThrow(LibraryFormatError)
  })

  it('refuses a list of a version it does not know', () => {
    expect(() => parsePack(listing('', 2))).toThrow(LibraryFormatError)
  })
})
