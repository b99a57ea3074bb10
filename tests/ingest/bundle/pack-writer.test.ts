import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createPackWriter } from '../../../src/ingest/bundle/pack-writer.ts'
import { parsePack, parsePackList, parsePackLists } from '../../../src/model/format/pack-list.ts'
import { encodeUtf8 } from '../../../src/model/format/utf8.ts'
import { PACK_PATH } from '../../../src/model/pack.ts'

/** The site's lists, as a device reads them. */
function written(site: Readonly<Record<string, string>>) {
  const writer = createPackWriter()
  for (const [path, content] of Object.entries(site)) writer.note(path, content)
  const files = new Map([...writer.conclude()].map(({ path, text }) => [path, encodeUtf8(text)]))
  const bytes = (path: string) => files.get(path) ?? encodeUtf8('')
  const pack = parsePack(bytes(PACK_PATH))
  const { lists } = parsePackLists(bytes(pack.lists))
  return { pack, lists: lists.map((ref) => ({ ...ref, files: parsePackList(bytes(ref.path)).files })), texts: files }
}

const paths = ({ files }: { readonly files: readonly { readonly path: string }[] }) => files.map(({ path }) => path)

describe('createPackWriter', () => {
  it('lists by kind what a reader needs, pages by their folder, and nothing that hosts and feeds need', () => {
    const { lists, pack } = written({
      'offprint.json': 'root',
      'index.html': 'front',
      'shelf/index.html': 'shelf',
      'sections/guide/index.html': 'guide',
      'articles/tea/index.html': '<img src="../../data/pictures/0a.png">',
      'articles/tea/original/index.html': 'seed',
      'articles/coffee/index.html': 'now tea',
      'data/articles/tea-0a1b.json': 'tea',
      'data/originals/tea-0c.json': 'tea seed',
      'data/pictures/0a.png': 'cup',
      'data/pictures/0b.png': 'shown nowhere',
      'data/search-1/root.bin': 'index',
      'data/search-1/h0.bin': 'tea as a hit',
      'data/seeds-1.json': 'seeds',
      'assets/app.js': 'app',
      'feed.xml': 'feed',
      _headers: 'headers',
      '404.html': 'gone',
    })
    expect(lists.map((list) => [list.kind, list.from, paths(list)])).toEqual([
      ['app', undefined, ['assets/app.js', '', 'shelf/', 'offprint.json']],
      ['index', undefined, ['data/search-1/root.bin']],
      ['lists', undefined, ['articles/coffee/', 'sections/guide/']],
      ['articles', 'tea', ['data/pictures/0a.png', 'data/search-1/h0.bin', 'articles/tea/', 'articles/tea/original/']],
    ])
    expect(pack).toMatchObject({ articles: 1, files: 11 })
  })

  it('measures and hashes the bytes that are stored', () => {
    const sha256 = createHash('sha256').update('é').digest('base64')
    expect(written({ 'assets/a.js': 'é' }).lists[0]?.files).toEqual([{ path: 'assets/a.js', bytes: 2, sha256 }])
  })

  it('counts a picture of two articles once, and names it with both', () => {
    const page = '<img src="../../data/pictures/0a.png">'
    const { lists, pack } = written({
      'articles/a/index.html': page,
      'articles/b/index.html': page,
      'data/articles/a-0a.json': 'a',
      'data/articles/b-0b.json': 'b',
      'data/search-1/h0.bin': 'a',
      'data/search-1/h1.bin': 'b',
      'data/pictures/0a.png': 'cup',
    })
    expect(lists.flatMap(paths).filter((path) => path.includes('pictures'))).toHaveLength(2)
    expect(pack).toMatchObject({ articles: 2, files: 5, bytes: 2 * page.length + 2 + 3 })
  })

  it('writes lists of some thousand files, none of which parts an article, and a root that does not grow', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1500 }, (_, index) => `s${index}`).flatMap((slug, index) => [
        [`articles/${slug}/index.html`, slug],
        [`data/articles/${slug}-0a.json`, slug],
        [`data/search-1/h${index}.bin`, slug],
      ]),
    )
    const { lists, texts } = written(many)
    expect(lists.map(({ files }) => files.length)).toEqual([2000, 1000])
    expect(lists.map(({ from, files }) => from === files[0]?.article)).toEqual([true, true])
    expect(texts.get(PACK_PATH)?.length).toBeLessThan(200)
  })
})
