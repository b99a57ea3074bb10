import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { listingQuery } from '../../src/data/list-queries.ts'
import { articleQuery, manifestQuery, originalQuery, rootQuery } from '../../src/data/queries.ts'
import { seedCache } from '../../src/data/seed-cache.ts'
import { parseManifest } from '../../src/model/format/library-files.ts'
import { encodeUtf8 } from '../../src/model/format/utf8.ts'
import { LibraryFormatError } from '../../src/model/manifest.ts'
import { libraryInMemory } from '../search/library-in-memory.ts'

function open() {
  const { files, read, readFile } = libraryInMemory([
    { id: 'a', slug: 'alpha', title: 'Alpha', text: ['One.'] },
    { id: 'b', slug: 'beta', title: 'Beta', section: 'World', text: ['Two.'] },
  ])
  const manifest = parseManifest(files.get('data/manifest.json') ?? new Uint8Array())
  const changed = { ...manifest, formerSlugs: { old: 'b' }, slugs: { ...manifest.slugs, section: { World: 'world' } } }
  files.set('data/manifest.json', encodeUtf8(JSON.stringify(changed)))
  const original = { version: 1, id: 'b', seed: 'b.txt', lines: [], leftOut: [], problems: [] }
  files.set('data/originals/b.json', encodeUtf8(JSON.stringify(original)))
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return { client, files, read, library: { root: 'https://example.org/', readFile } }
}

describe('rootQuery and manifestQuery', () => {
  it('read each file once, whoever asks', async () => {
    const { client, library, read } = open()
    await Promise.all([client.ensureQueryData(manifestQuery(library)), client.ensureQueryData(rootQuery(library))])
    await client.ensureQueryData(manifestQuery(library))
    expect(read).toEqual(['offprint.json', 'data/manifest.json'])
  })

  it('reject a file that is not what it should be', async () => {
    const { client, library, files } = open()
    files.set('data/manifest.json', encodeUtf8('{"version":1}'))
    await expect(client.fetchQuery(manifestQuery(library))).rejects.toThrow(LibraryFormatError)
  })
})

describe('articleQuery', () => {
  it('gives an article with the next older one', async () => {
    const { client, library } = open()
    const page = await client.fetchQuery(articleQuery(library, 'alpha'))
    expect(page).toMatchObject({
      head: { id: 'a' },
      html: '<p id="b-p1">One.</p>',
      next: { slug: 'beta', title: 'Beta' },
    })
  })

  it('finds an article under a former slug', async () => {
    const { client, library } = open()
    expect(await client.fetchQuery(articleQuery(library, 'old'))).toMatchObject({ head: { slug: 'beta' }, next: null })
  })

  it.each(['gamma', 'constructor', ''])('is null for the slug %j', async (slug) => {
    const { client, library } = open()
    expect(await client.fetchQuery(articleQuery(library, slug))).toBeNull()
  })
})

describe('originalQuery', () => {
  it('gives the seed with its article’s head', async () => {
    const { client, library } = open()
    expect(await client.fetchQuery(originalQuery(library, 'beta'))).toMatchObject({
      head: { id: 'b' },
      file: { seed: 'b.txt' },
    })
    expect(await client.fetchQuery(originalQuery(library, 'gamma'))).toBeNull()
  })
})

describe('listingQuery', () => {
  it('gives the library and each filter view by its path, and null for any other', async () => {
    const { client, library } = open()
    expect(await client.fetchQuery(listingQuery(library, '/', 1))).toMatchObject({ total: 2, label: null })
    expect(await client.fetchQuery(listingQuery(library, '/sections/world/', 1))).toMatchObject({
      total: 1,
      label: 'World',
    })
    expect(await client.fetchQuery(listingQuery(library, '/sections/none/', 1))).toBeNull()
  })
})

describe('seedCache', () => {
  it('spares the network what the page holds', async () => {
    const built = open()
    const root = await built.client.fetchQuery(rootQuery(built.library))
    const article = await built.client.fetchQuery(articleQuery(built.library, 'alpha'))
    const original = await built.client.fetchQuery(originalQuery(built.library, 'beta'))
    const listing = await built.client.fetchQuery(listingQuery(built.library, '/sections/world/', 1))
    if (!article || !original || !listing) throw new Error('the library lacks what the page should hold')

    const { client, library, read } = open()
    const { html, ...rest } = article
    seedCache(client, { root, listing, article: rest, original }, html)
    expect(await client.ensureQueryData(rootQuery(library))).toEqual(root)
    expect(await client.ensureQueryData(articleQuery(library, 'alpha'))).toEqual(article)
    expect(await client.ensureQueryData(originalQuery(library, 'beta'))).toEqual(original)
    expect(await client.ensureQueryData(listingQuery(library, '/sections/world/', 1))).toEqual(listing)
    expect(read).toEqual([])
  })

  it('leaves an article to be fetched whose body the page does not hold', async () => {
    const { client, library } = open()
    const article = await client.fetchQuery(articleQuery(library, 'alpha'))
    const root = await client.fetchQuery(rootQuery(library))
    if (!article) throw new Error('the library lacks the article')
    const fresh = new QueryClient()
    seedCache(fresh, { root, article }, null)
    expect(fresh.getQueryData(articleQuery(library, 'alpha').queryKey)).toBeUndefined()
  })
})
