import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { type RouteMatch, renderMatches, StaticRouter } from 'react-router-dom'
import { createLibrary } from './data/library.ts'
import { seedCache } from './data/seed-cache.ts'
import type { Render } from './model/page.ts'
import { titleOf } from './model/page-title.ts'
import { createStatusBoard } from './reading/storage-status.ts'
import { createReadingStore } from './reading/store.ts'
import { createRoutes, loadMatchedRoutes } from './router.tsx'
import type { Engine } from './search/port.ts'
import { type Services, ServicesProvider } from './services.tsx'

/** A page must be made from what it was handed: anything else would be missing when it is hydrated. */
function refuse(what: string): Promise<never> {
  return Promise.reject(new Error(`A prerendered page asked for ${what}`))
}

const engine: Engine = {
  prepare: () => refuse('a search'),
  search: () => refuse('search results'),
  list: () => refuse('a list'),
  values: () => refuse('the values of a facet'),
  summaries: () => refuse('summaries'),
  nearest: () => refuse('the nearest articles'),
}

const routes = createRoutes()

/** The words of the table's paths, such as `articles`; what else stands in a URL is a value. */
const words = new Set(routes.flatMap(({ children = [] }) => children.flatMap(({ path = '' }) => path.split('/'))))
/** By the shape of a URL: which route answers depends on nothing else, and is asked of some thousand pages. */
const known = new Map<string, Promise<RouteMatch[]>>()

/** Of the table, what answers at a URL; what a match says of its URL is that of the first such, and no route asks. */
function matchesAt(url: string, pathname: string, basename: string): Promise<RouteMatch[]> {
  const shape = basename + url.replace(/[^/]+/g, (part) => (words.has(part) ? part : '*'))
  const found = known.get(shape) ?? loadMatchedRoutes(routes, pathname, basename)
  known.set(shape, found)
  return found
}

// What a page holds; emptied after each, since rendering is done at once.
const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })

/** What React leaves in place of a Suspense boundary whose content failed or was not ready. */
const CLIENT_ONLY = '<!--$!-->'

/** The app as `(url, page) → html`. Bundled (`src/cli/bundled.mjs`) and loaded by path; ingest never imports it. */
export const render: Render = async (url, page, basename) => {
  const { pathname, search } = new URL(basename + url.slice(1), 'http://prerender.invalid')
  const matches = await matchesAt(url, pathname, basename)

  const { html = null, ...data } = page
  seedCache(queryClient, url, { data, html })
  const services: Services = {
    about: page.root,
    library: createLibrary({ root: `http://prerender.invalid${basename}`, fetch: () => refuse('the network') }),
    readPage: () => refuse('another page'),
    reading: createReadingStore({ now: () => 0, device: 'prerender' }),
    persistence: {
      ...createStatusBoard().readable,
      removeAside: () => refuse('storage'),
      erase: () => refuse('storage'),
    },
    engine,
    root: basename,
  }
  const body = renderToString(
    <ServicesProvider services={services}>
      <QueryClientProvider client={queryClient}>
        <StaticRouter basename={basename} location={{ pathname, search }}>
          {renderMatches(matches)}
        </StaticRouter>
      </QueryClientProvider>
    </ServicesProvider>,
  )
  queryClient.clear()
  if (body.includes(CLIENT_ONLY)) throw new Error(`${url} left a part of the page to the browser`)
  const head = page.article?.head ?? page.original?.head
  return { body, title: titleOf(url, page), description: head?.standfirst ?? null, lang: 'en', dir: 'ltr' }
}
