import { useEffect, useSyncExternalStore } from 'react'
import { keptWords } from '../../components/kept-words.ts'
import type { KeepNews, KeepStatus, KeepWork } from '../../offline/keep-work.ts'
import type { KeepShort } from '../../offline/pack-keeper.ts'
import { useServices } from '../../services.tsx'
import { keepWorkOf } from './keep-work-of.ts'

const ENDS: { readonly [end in Exclude<KeepShort['kind'], 'damaged'>]: string } = {
  paused: 'Paused. What is kept stays, also when this page is closed.',
  full: 'This device has no more room for it. What was kept stays and can be read.',
  offline: 'The connection was lost. What was kept stays; go on when it is back.',
  changed: 'The library changed meanwhile. What was kept stays; go on to keep the new one.',
}

export type Keeping = Pick<KeepStatus, 'record' | 'pack' | 'job'> & {
  readonly work: KeepWork
  /** What came of the last act, for everyone to hear; empty before. */
  readonly message: string
}

const never = () => () => undefined
const nothing = () => null

/** What is kept on this device and what changes it; null until that is known, and where the browser keeps no caches. */
export function useKeeping(): Keeping | null {
  const { library } = useServices()
  const work = keepWorkOf(library)
  const status = useSyncExternalStore(work?.subscribe ?? never, work?.get ?? nothing, nothing)
  useEffect(() => void work?.open().catch(work.failed), [work])
  if (!work || !status?.isKnown) return null
  const { record, pack, job, news } = status
  return { work, record, pack, job, message: news ? newsWords(news) : '' }
}

function newsWords(news: KeepNews): string {
  switch (news.kind) {
    case 'failed':
      return `That did not work: ${news.cause instanceof Error ? news.cause.message : String(news.cause)}`
    case 'removed':
      return `${news.name} is no longer kept on this device.`
    case 'ended':
      if (news.end.kind !== 'damaged') return ENDS[news.end.kind]
      return `All but this is kept: the site’s own copy is damaged of ${news.end.paths.map(nameOf).join(', ')}.`
    case 'verified': {
      const { kept, whole, state } = news.record
      const words = keptWords(kept.articles, whole.articles, kept.bytes)
      if (news.broken.length === 0)
        return `${words}${state === 'verified' ? ', verified' : ' verified; the rest is not kept yet'}.`
      const names = news.broken.map(nameOf).join(', ')
      return `Damaged on this device, and let go: ${names}. ${words}; go on to fetch the rest.`
    }
  }
}

/** The front page's path is the empty text. */
function nameOf(path: string): string {
  return path === '' ? 'the front page' : path
}
