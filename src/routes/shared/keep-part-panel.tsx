import { useCallback, useEffect, useState } from 'react'
import { KeepPart } from '../../components/KeepPart.tsx'
import type { ChooseParts } from '../../offline/keep-work.ts'
import type { PackPlan } from '../../offline/pack-keeper.ts'
import { type Keeping, useKeeping } from './use-keeping.ts'
import { useWantedParts } from './use-wanted-parts.ts'

/** What keeping a list comes to, and the keeping of it. */
export function KeepPartPanel({ query, name }: { readonly query: string; readonly name: string }) {
  const keeping = useKeeping()
  if (keeping === null) {
    const isAble = typeof caches !== 'undefined' && globalThis.crypto?.subtle !== undefined
    return (
      <p className="quiet">{isAble ? 'Reckoning …' : 'This browser keeps nothing here: it wants a secure address.'}</p>
    )
  }
  return <Panel keeping={keeping} query={query} name={name} />
}

type PanelProps = { readonly keeping: Keeping; readonly query: string; readonly name: string }

function Panel({ keeping, query, name }: PanelProps) {
  const wantedParts = useWantedParts()
  const { work, record, pack, job, message } = keeping
  const kept = record?.parts.find((part) => part.query === query)
  const [chosen, setChosen] = useState<boolean | null>(null)
  const [plan, setPlan] = useState<PackPlan | null>(null)
  const withLists = chosen ?? kept?.withLists ?? true
  const isIdle = job === null

  const withThis = useCallback<ChooseParts>(
    (parts) => wantedParts([...parts.filter((part) => part.query !== query), { query, name, withLists }]),
    [name, query, wantedParts, withLists],
  )

  // Reckoned anew whenever what is kept, the site or the choice changes; not while files come in.
  useEffect(() => {
    if (pack === null || !isIdle) return
    let isGone = false
    void withThis(record?.parts ?? [])
      .then((parts) => work.plan(pack, parts))
      .then((next) => !isGone && setPlan(next))
      .catch((cause: unknown) => !isGone && work.failed(cause))
    return () => {
      isGone = true
    }
  }, [isIdle, pack, record, withThis, work])

  const own = plan?.parts.at(-1)
  const sizes =
    plan && own
      ? {
          articles: own.articles,
          bytes: own.bytes,
          app: plan.beside.app,
          lists: plan.beside.lists,
          missing: {
            files: plan.missing.length,
            articles: plan.whole.articles - plan.kept.articles,
            bytes: plan.whole.bytes - plan.kept.bytes,
          },
        }
      : null
  return (
    <KeepPart
      name={name}
      sizes={sizes}
      withLists={withLists}
      isKept={kept !== undefined}
      job={job}
      message={message || (pack === null && kept ? 'Kept on this device; there is no connection to the site.' : '')}
      onLists={setChosen}
      onKeep={() => {
        setPlan(null) // what it says is to be fetched soon is not
        void work.keep(withThis)
      }}
      onPause={work.pause}
      onRemove={() => void work.remove(query, name)}
    />
  )
}
