import { type ComponentType, lazy, useMemo } from 'react'
import { matchRoutes, type RouteMatch, type RouteObject } from 'react-router-dom'
import { Layout } from './routes/layout.tsx'

/** What a route's module exports. */
type RouteModule = { readonly Component: ComponentType }

/** A route's module: its component when it has come, and until then one that suspends. */
type Source = { component: ComponentType; readonly load: () => Promise<unknown> }

/**
 * A module that comes with its first visit. React Router's data routers have this built in, and weigh
 * 15 KB (br) more for loaders and actions that nothing here uses. A module that does not come is an
 * error of the page, and is asked for anew by the next visit.
 */
function source(bring: () => Promise<RouteModule>): Source {
  const awaited = () => lazy(async () => ({ default: await load() }))
  let coming: Promise<ComponentType> | null = null
  /** Asked once: a build renders some thousand pages of one route. */
  function load(): Promise<ComponentType> {
    coming ??= bring().then(
      ({ Component }) => {
        made.component = Component
        return Component
      },
      (reason: unknown) => {
        coming = null
        made.component = awaited()
        throw reason
      },
    )
    return coming
  }
  const made: Source = { component: awaited(), load }
  return made
}

function Page({ from }: { from: Source }) {
  // Held while it is shown: the module's own component, come meanwhile, would begin the page again.
  const Shown = useMemo(() => from.component, [from])
  return <Shown />
}

/** The route table: a URL here is a promise for ten years. */
export function createRoutes(): RouteObject[] {
  const page = (path: string, from: Source): RouteObject => ({ path, element: <Page from={from} />, handle: from })
  const library = source(() => import('./routes/library.tsx'))
  const view = source(() => import('./routes/view.tsx'))
  /** A list and its prerendered further pages. */
  const list = (path: string) => [page(path, view), page(`${path}/pages/:page`, view)]
  return [
    {
      element: <Layout />,
      children: [
        page('', library),
        page('pages/:page', library),
        page(
          'articles/:slug',
          source(() => import('./routes/article.tsx')),
        ),
        page(
          'articles/:slug/original',
          source(() => import('./routes/original.tsx')),
        ),
        ...list('sections/:section'),
        ...list('authors/:author'),
        ...list('sources/:source'),
        ...list('tags/:tag'),
        ...list('dates/:yyyy'),
        ...list('dates/:yyyy/:mm'),
        page(
          'search',
          source(() => import('./routes/search.tsx')),
        ),
        page(
          'shelf',
          source(() => import('./routes/shelf.tsx')),
        ),
        page(
          'notebook',
          source(() => import('./routes/notebook.tsx')),
        ),
        page(
          'settings',
          source(() => import('./routes/settings.tsx')),
        ),
        page(
          'problems',
          source(() => import('./routes/problems.tsx')),
        ),
        page(
          '*',
          source(() => import('./routes/not-found.tsx')),
        ),
      ],
    },
  ]
}

/**
 * Loads the modules of the routes at a URL, so that the first render finds them and hydration matches.
 * @returns of the table, what answers at that URL
 */
export async function loadMatchedRoutes(
  routes: RouteObject[],
  pathname: string,
  basename: string,
): Promise<RouteMatch[]> {
  const matches = matchRoutes(routes, pathname, basename) ?? []
  for (const { route } of matches) {
    const from: Source | undefined = route.handle
    await from?.load()
  }
  return matches
}
