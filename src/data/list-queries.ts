import { queryOptions } from '@tanstack/react-query'
import { browsableFacets } from '../model/browse.ts'
import { filterViews } from '../model/filter-views.ts'
import { type Listing, listArticles } from '../model/listing.ts'
import { LIBRARY_PATH } from '../model/permalink.ts'
import { UNREAD } from '../model/reading-state.ts'
import type { Library } from './library.ts'
import { manifestQuery } from './queries.ts'
import { browseKey, listingKey } from './query-keys.ts'

/* Queries that make lists: apart from the others, so that an article's page brings no query language. */

/** What the whole library can be browsed by. */
export function browseQuery(library: Library) {
  return queryOptions({
    queryKey: browseKey(),
    queryFn: async ({ client }) => browsableFacets((await client.ensureQueryData(manifestQuery(library))).articles),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** One page of a list as the build made it: unrefined, and every article unread. Null for no such list. */
export function listingQuery(library: Library, path: string, page: number) {
  return queryOptions({
    queryKey: listingKey(path, page),
    queryFn: async ({ client }): Promise<Listing | null> => {
      const manifest = await client.ensureQueryData(manifestQuery(library))
      const list =
        path === LIBRARY_PATH
          ? { path, view: '', label: null }
          : filterViews(manifest).find((candidate) => candidate.path === path)
      if (!list) return null
      return listArticles({
        articles: manifest.articles,
        ...list,
        q: '',
        page,
        stateOf: () => UNREAD,
        textMatches: null,
      })
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}
