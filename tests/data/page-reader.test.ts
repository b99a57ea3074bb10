import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/data/article-page.ts'
import { LibraryFileError } from '../../src/data/library.ts'
import { ALPHA, LIBRARY, pageHtml, siteInMemory } from './site-in-memory.ts'

const BODY = '<p id="b-p1">“One” &amp; <em>two</em>.</p>'

describe('createPageReader', () => {
  it('reads a page’s data and the body that stands in its markup', async () => {
    const { readPage } = siteInMemory({ '/articles/alpha/': pageHtml(ALPHA, { html: BODY }) })
    const page = await readPage('/articles/alpha/')
    expect(page).toEqual({ kind: 'page', path: '/articles/alpha/', data: ALPHA, html: BODY })
    expect(articleOf(page)).toEqual({ ...ALPHA.article, html: BODY })
  })

  it('reads a page without an article', async () => {
    const { readPage } = siteInMemory({ '/shelf/': pageHtml({ root: LIBRARY }) })
    const page = await readPage('/shelf/')
    expect(page).toMatchObject({ kind: 'page', html: null })
    expect(articleOf(page)).toBeNull()
  })

  it('goes on from a former slug, and says where it came to', async () => {
    const { readPage, asked } = siteInMemory({ '/articles/alpha/': pageHtml(ALPHA, { html: BODY }) })
    expect(await readPage('/articles/old/')).toMatchObject({ kind: 'page', path: '/articles/alpha/' })
    expect(asked.map(({ path }) => path)).toEqual(['/articles/old/', '/articles/alpha/'])
  })

  it.each<[string, string | number, string]>([
    ['an address where nothing stands', 404, 'missing'],
    ['an article that was taken away for good', 410, 'missing'],
    ['a page of another app', pageHtml(ALPHA, { html: BODY, app: 'assets/main-2.js' }), 'foreign'],
    ['a page of another library', pageHtml({ ...ALPHA, root: { ...LIBRARY, build: 'b2' } }), 'foreign'],
    ['a page of something else', '<!doctype html><title>Please log in</title>', 'foreign'],
    ['a way on that leaves the library', '<a id="new-address" href="https://other.example/a/">', 'foreign'],
    ['a way on that leads in a circle', '<a id="new-address" href="./">', 'foreign'],
  ])('tells %s', async (_name, answer, kind) => {
    const { readPage } = siteInMemory({ '/articles/alpha/': answer })
    expect(await readPage('/articles/alpha/')).toEqual({ kind })
  })

  it.each([
    ['no connection', 0],
    ['a host that is out of order', 503],
  ])('fails on %s', async (_name, status) => {
    const { readPage } = siteInMemory({ '/articles/alpha/': status })
    await expect(readPage('/articles/alpha/')).rejects.toThrow(LibraryFileError)
    await expect(readPage('/articles/alpha/')).rejects.toMatchObject({ status })
  })

  it('says when it fetches ahead', async () => {
    const { readPage, asked } = siteInMemory({})
    await readPage('/a/', 'prefetch')
    await readPage('/a/')
    expect(asked.map(({ headers }) => headers)).toEqual([{ purpose: 'prefetch' }, undefined])
  })
})
