import { useState } from 'react'
import type { KeepLibraryProps } from '../../components/KeepLibrary.tsx'
import type { Pack } from '../../model/pack.ts'
import type { ChooseParts } from '../../offline/keep-work.ts'
import type { PackPlan } from '../../offline/pack-keeper.ts'
import { useKeeping } from './use-keeping.ts'
import { useWantedParts, WHOLE } from './use-wanted-parts.ts'

/** All that is kept on this device, for the settings; null until it is known, and where the browser keeps no caches. */
export function useKeptParts(): KeepLibraryProps | null {
  const keeping = useKeeping()
  const wantedParts = useWantedParts()
  const [news, setNews] = useState<PackPlan | null>(null)
  if (keeping === null) return null
  const { work, record, pack, job, message } = keeping
  const isOld = record !== null && pack !== null && record.lists !== pack.lists

  /** Asks the site anew: what was seen of it before may no longer be so. */
  async function lookAnew(): Promise<Pack> {
    const now = await work.look()
    if (now === null) throw new Error('the site cannot be reached')
    return now
  }
  async function keep(choose: ChooseParts): Promise<void> {
    await lookAnew()
    await work.keep(choose)
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
    onKeepLibrary: () =>
      void keep((kept) => wantedParts([...kept.filter(({ query }) => query !== ''), WHOLE])).catch(work.failed),
    onGoOn: () => void keep(wantedParts).catch(work.failed),
    onPause: work.pause,
    onVerify: () => void work.verify(),
    onLook: () =>
      void lookAnew()
        .then(async (now) => setNews(await work.plan(now, await wantedParts(parts))))
        .catch(work.failed),
    onRemove: (query) => void work.remove(query, parts.find((part) => part.query === query)?.name ?? 'It'),
  }
}

function countMissing({ whole, kept }: PackPlan) {
  return {
    files: whole.files - kept.files,
    articles: whole.articles - kept.articles,
    bytes: whole.bytes - kept.bytes,
  }
}
