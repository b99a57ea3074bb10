import { useState } from 'react'
import type { KeepLibraryProps } from '../../components/KeepLibrary.tsx'
import type { KeptPart } from '../../offline/kept-record.ts'
import type { PackPlan } from '../../offline/pack-keeper.ts'
import { useKeeping } from './use-keeping.ts'
import { useWantedParts, WHOLE } from './use-wanted-parts.ts'

/** All that is kept on this device, for the settings; null until it is known, and where the browser keeps no caches. */
export function useKeptParts(): KeepLibraryProps | null {
  const keeping = useKeeping()
  const wantedParts = useWantedParts()
  const [news, setNews] = useState<PackPlan | null>(null)
  if (keeping === null) return null
  const { keeper, record, pack, job, message, failed } = keeping
  const isOld = record !== null && pack !== null && record.lists !== pack.lists

  /** Asks the site and the queries anew: what was planned before may no longer be so. */
  async function planOf(parts: readonly Pick<KeptPart, 'query' | 'name' | 'withLists'>[]): Promise<PackPlan> {
    const now = await keeper.pack()
    if (now === null) throw new Error('the site cannot be reached')
    return keeper.plan(now, await wantedParts(parts))
  }
  async function keep(parts: readonly Pick<KeptPart, 'query' | 'name' | 'withLists'>[]): Promise<void> {
    await keeping?.keep(await planOf(parts))
    await keeping?.look()
    setNews(null)
  }
  const parts = record?.parts ?? []
  return {
    library: pack,
    kept: record && {
      count: record.kept,
      whole: record.whole,
      parts,
      isVerified: record.state === 'verified',
      isOld,
    },
    job,
    news: news && isOld && news.pack.lists === pack.lists ? countMissing(news) : null,
    message,
    onKeepLibrary: () => void keep([...parts, WHOLE]).catch(failed),
    onGoOn: () => void keep(parts).catch(failed),
    onPause: keeping.pause,
    onVerify: () => void keeping.verify(),
    onLook: () => void planOf(parts).then(setNews, failed),
    onRemove: (query) => void keeping.remove(query, parts.find((part) => part.query === query)?.name ?? 'It'),
  }
}

function countMissing({ whole, kept }: PackPlan) {
  return {
    files: whole.files - kept.files,
    articles: whole.articles - kept.articles,
    bytes: whole.bytes - kept.bytes,
  }
}
