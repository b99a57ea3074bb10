import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { pageOpener } from '../../src/data/open-page.ts'
import { heldPage } from '../../src/data/page-query.ts'
import { seedCache } from '../../src/data/seed-cache.ts'
import { ALPHA, LIBRARY, pageHtml, siteInMemory } from './site-in-memory.ts'

function opener(
  pages: Readonly<Record<string, string | number>>,
  { areScriptsGone = false, mayLoadAnew = true, routes = [] as string[] } = {},
) {
  const site = siteInMemory(pages)
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const open = pageOpener({
    queryClient,
    readPage: site.readPage,
    root: '/papers/',
    loadRoute: async (pathname) => {
      if (areScriptsGone) throw new TypeError('Failed to fetch dynamically imported module')
      routes.push(pathname)
    },
    mayLoadAnew: () => mayLoadAnew,
  })
  return { open, queryClient, ...site }
}

describe('pageOpener', () => {
  it('has the page and its route’s scripts there when it is ready', async () => {
    const routes: string[] = []
    const { open, queryClient } = opener({ '/articles/alpha/': pageHtml(ALPHA, { html: '' }) }, { routes })
    expect(await open('/papers/articles/alpha/')).toEqual({ kind: 'ready', pathname: '/papers/articles/alpha/' })
    expect(heldPage(queryClient, '/articles/alpha/')?.data).toEqual(ALPHA)
    expect(routes).toEqual(['/papers/articles/alpha/'])
  })

  it('opens a former slug, or an address without its slash, under the article’s own address', async () => {
    const { open, queryClient, asked } = opener({ '/articles/alpha/': pageHtml(ALPHA, { html: '' }) })
    expect(await open('/papers/articles/old')).toEqual({ kind: 'ready', pathname: '/papers/articles/alpha/' })
    expect(heldPage(queryClient, '/articles/alpha/')).not.toBeNull()
    await open('/papers/articles/alpha/')
    expect(asked).toHaveLength(2)
  })

  it('asks the network for nothing that the tab holds', async () => {
    const { open, queryClient, asked } = opener({})
    seedCache(queryClient, '/articles/alpha/', { data: ALPHA, html: '' })
    await open('/papers/articles/alpha/')
    await open('/papers/settings/')
    expect(asked).toEqual([])
  })

  it.each([
    ['nothing stands there', 404],
    ['it cannot be reached', 0],
  ])('lets the page say that %s', async (_name, status) => {
    const { open, queryClient } = opener({ '/articles/beta/': status })
    expect(await open('/papers/articles/beta/')).toEqual({ kind: 'ready', pathname: '/papers/articles/beta/' })
    expect(heldPage(queryClient, '/articles/beta/')).toBeNull()
  })

  it('asks again for what could not be reached', async () => {
    const { open, served, queryClient } = opener({ '/articles/beta/': 0 })
    await open('/papers/articles/beta/')
    served['/articles/beta/'] = pageHtml({ root: LIBRARY })
    await open('/papers/articles/beta/')
    expect(heldPage(queryClient, '/articles/beta/')).not.toBeNull()
  })

  it('leaves a page of another deploy to the browser', async () => {
    const { open } = opener({ '/articles/alpha/': pageHtml(ALPHA, { app: 'assets/main-2.js' }) })
    expect(await open('/papers/articles/alpha/')).toEqual({ kind: 'leave' })
  })

  it.each([
    [true, { kind: 'leave' }],
    [false, { kind: 'ready', pathname: '/papers/settings/' }],
  ])('leaves a page whose scripts are gone to the browser, where that may help: %s', async (mayLoadAnew, opened) => {
    const { open } = opener({}, { areScriptsGone: true, mayLoadAnew })
    expect(await open('/papers/settings/')).toEqual(opened)
  })
})
