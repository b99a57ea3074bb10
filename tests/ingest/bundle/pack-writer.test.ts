import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createPackWriter } from '../../../src/ingest/bundle/pack-writer.ts'
import { parsePack } from '../../../src/model/format/pack-list.ts'
import { encodeUtf8 } from '../../../src/model/format/utf8.ts'

describe('createPackWriter', () => {
  it('lists what a reader needs, pages by their folder, and what names the rest last', () => {
    const writer = createPackWriter()
    const paths = [
      'offprint.json',
      'index.html',
      'articles/tea/index.html',
      'feed.xml',
      '_headers',
      'assets/app.js',
      'data/a.json',
      'data/originals/a.json',
      '404.html',
    ]
    for (const path of paths) writer.note(path, path)
    const pack = parsePack(encodeUtf8(writer.text(1)))
    expect(pack.files.map(({ path }) => path)).toEqual([
      'assets/app.js',
      'data/a.json',
      '',
      'articles/tea/',
      'offprint.json',
    ])
  })

  it('measures and hashes the bytes that are stored', () => {
    const writer = createPackWriter()
    writer.note('data/a.json', 'é')
    const sha256 = createHash('sha256').update('é').digest('base64')
    expect(parsePack(encodeUtf8(writer.text(0))).files).toEqual([{ path: 'data/a.json', bytes: 2, sha256 }])
  })
})
