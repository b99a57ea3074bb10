import { useCallback } from 'react'
import type { KeptPart } from '../../offline/kept-record.ts'
import type { WantedPart } from '../../offline/pack-keeper.ts'
import { useServices } from '../../services.tsx'
import { useSearcher } from './use-searcher.ts'

/** Hits asked for at a time: a message of some hundred kilobytes between the page and its worker. */
const PAGE = 500

/** The whole library as a part. */
export const WHOLE: Pick<KeptPart, 'query' | 'name' | 'withLists'> = {
  query: '',
  name: 'The whole library',
  withLists: true,
}

/** Asks parts what they hold today, of the library and of the reader's own state: a part follows its query. */
export function useWantedParts() {
  const { reading } = useServices()
  const searcher = useSearcher()
  return useCallback(
    async (parts: readonly Pick<KeptPart, 'query' | 'name' | 'withLists'>[]): Promise<WantedPart[]> => {
      const { articles, highlights } = reading.get()
      const states = Object.fromEntries(articles)
      async function slugsOf(query: string): Promise<readonly string[]> {
        const slugs: string[] = []
        for (let total = 1; slugs.length < total; ) {
          const found = await searcher.search(query, { states, highlights, offset: slugs.length, limit: PAGE })
          if (found.hits.length === 0) break
          slugs.push(...found.hits.map(({ summary }) => summary.slug))
          total = found.total
        }
        return slugs
      }
      const wanted: WantedPart[] = []
      for (const { query, name, withLists } of parts) {
        wanted.push({ query, name, withLists, slugs: query === '' ? null : await slugsOf(query) })
      }
      return wanted
    },
    [reading, searcher],
  )
}
