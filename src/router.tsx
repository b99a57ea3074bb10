import type { RouteObject } from 'react-router-dom'
import { matchRoutes } from 'react-router-dom'
import { Broken } from './routes/broken.tsx'
import { Layout } from './routes/layout.tsx'

const library = () => import('./routes/library.tsx')
const view = () => import('./routes/view.tsx')

/** A list and its prerendered further pages. */
function list(path: string): RouteObject[] {
  return [
    { path, lazy: view },
    { path: `${path}/pages/:page`, lazy: view },
  ]
}

/** The route table: a URL here is a promise for ten years. */
export function createRoutes(): RouteObject[] {
  return [
    {
      Component: Layout,
      // Within the layout, so that the masthead and the way out stay.
      children: [
        {
          ErrorBoundary: Broken,
          children: [
            { index: true, lazy: library },
            { path: 'pages/:page', lazy: library },
            { path: 'articles/:slug', lazy: () => import('./routes/article.tsx') },
            { path: 'articles/:slug/original', lazy: () => import('./routes/original.tsx') },
            ...list('sections/:section'),
            ...list('authors/:author'),
            ...list('sources/:source'),
            ...list('tags/:tag'),
            ...list('dates/:yyyy'),
            ...list('dates/:yyyy/:mm'),
            { path: 'search', lazy: () => import('./routes/search.tsx') },
            { path: 'shelf', lazy: () => import('./routes/shelf.tsx') },
            { path: 'notebook', lazy: () => import('./routes/notebook.tsx') },
            { path: 'settings', lazy: () => import('./routes/settings.tsx') },
            { path: 'problems', lazy: () => import('./routes/problems.tsx') },
            { path: '*', lazy: () => import('./routes/not-found.tsx') },
          ],
        },
      ],
    },
  ]
}

/** Loads the modules of the routes at a URL, so that the first render finds them and hydration matches. */
export async function loadMatchedRoutes(routes: RouteObject[], pathname: string, basename: string): Promise<void> {
  for (const { route } of matchRoutes(routes, pathname, basename) ?? []) {
    if (typeof route.lazy !== 'function') continue
    Object.assign(route, await route.lazy(), { lazy: undefined })
  }
}
