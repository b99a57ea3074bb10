import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { KeepJob } from '../../components/KeepProgress.tsx'
import { keptWords } from '../../components/kept-words.ts'
import { browserFetch } from '../../data/browser-fetch.ts'
import type { Pack } from '../../model/pack.ts'
import { packCacheName } from '../../offline/caches.ts'
import type { KeptRecord } from '../../offline/kept-record.ts'
import { createPackKeeper, type KeepEnd, type PackKeeper, type PackPlan } from '../../offline/pack-keeper.ts'
import { useServices } from '../../services.tsx'

const ENDS: { readonly [end in Exclude<KeepEnd['kind'], 'whole' | 'damaged'>]: string } = {
  paused: 'Paused. What is kept stays, also when this page is closed.',
  full: 'This device has no more room for it. What was kept stays and can be read.',
  offline: 'The connection was lost. What was kept stays; go on when it is back.',
  changed: 'The library changed meanwhile. What was kept stays; go on to keep the new one.',
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))
}

export type Keeping = {
  readonly keeper: PackKeeper
  /** What is kept; null for nothing. */
  readonly record: KeptRecord | null
  /** The site as it is; null where it cannot be asked. */
  readonly pack: Pack | null
  readonly job: KeepJob | null
  readonly message: string
  /** Says what went wrong, whatever it was. */
  readonly failed: (cause: unknown) => void
  readonly keep: (plan: PackPlan) => Promise<void>
  readonly verify: () => Promise<void>
  readonly pause: () => void
  readonly remove: (query: string, name: string) => Promise<void>
  /** Asks the site again how it is. */
  readonly look: () => Promise<Pack | null>
}

/** What is kept on this device and what changes it; null until that is known, and where the browser keeps no caches. */
export function useKeeping(): Keeping | null {
  const { library } = useServices()
  const [known, setKnown] = useState<{ readonly record: KeptRecord | null; readonly pack: Pack | null } | null>(null)
  const [job, setJob] = useState<KeepJob | null>(null)
  const [message, setMessage] = useState('')
  const stop = useRef<AbortController>(null)
  const keeper = useMemo<PackKeeper | null>(() => {
    // Neither stands in the prerenderer or at an insecure address, whatever the types say.
    if (typeof caches === 'undefined' || !globalThis.crypto?.subtle) return null
    const { root } = library
    return createPackKeeper({ root, fetch: browserFetch, caches, cacheName: packCacheName(root), hash: sha256 })
  }, [library])

  useEffect(() => {
    if (!keeper) return
    let isGone = false
    // What is kept is said at once; the site may take its time, or be out of reach.
    void keeper.record().then(async (record) => {
      if (isGone) return
      if (record) setKnown({ record, pack: null })
      const pack = await keeper.pack()
      if (!isGone) setKnown({ record, pack })
    })
    return () => {
      isGone = true
      stop.current?.abort()
    }
  }, [keeper])

  const failed = useCallback((cause: unknown) => {
    setJob(null)
    setMessage(`That did not work: ${cause instanceof Error ? cause.message : String(cause)}`)
  }, [])
  if (!keeper || !known) return null

  async function note(keeper: PackKeeper): Promise<KeptRecord | null> {
    const record = await keeper.record()
    setKnown((now) => ({ pack: now?.pack ?? null, record }))
    setJob(null)
    return record
  }

  async function look(keeper: PackKeeper): Promise<Pack | null> {
    const pack = await keeper.pack()
    setKnown((now) => ({ record: now?.record ?? null, pack }))
    return pack
  }

  async function keep(keeper: PackKeeper, plan: PackPlan): Promise<void> {
    const control = new AbortController()
    stop.current = control
    const { whole } = plan
    setMessage('')
    setJob({ kind: 'keeping', done: plan.kept, whole })
    const end = await keeper.keep(plan, control.signal, (done) => setJob({ kind: 'keeping', done, whole }))
    if (end.kind === 'whole') return verify(keeper)
    await note(keeper)
    if (end.kind === 'changed') await look(keeper)
    setMessage(
      end.kind === 'damaged'
        ? `All but this is kept: the site’s own copy is damaged of ${end.paths.map(nameOf).join(', ')}.`
        : ENDS[end.kind],
    )
  }

  async function verify(keeper: PackKeeper): Promise<void> {
    const whole = (await keeper.record())?.whole
    if (!whole) return
    setMessage('')
    const broken = await keeper.verify((done) => setJob({ kind: 'verifying', done, whole }))
    const record = await note(keeper)
    if (!record) return
    const words = keptWords(record.kept.articles, record.whole.articles, record.kept.bytes)
    setMessage(
      broken.length > 0
        ? `Damaged on this device, and let go: ${broken.map(nameOf).join(', ')}. ${words}; go on to fetch the rest.`
        : `${words}${record.state === 'verified' ? ', verified' : ' verified; the rest is not kept yet'}.`,
    )
  }

  return {
    keeper,
    ...known,
    job,
    message,
    failed,
    keep: (plan) => keep(keeper, plan).catch(failed),
    verify: () => verify(keeper).catch(failed),
    pause: () => stop.current?.abort(),
    look: () => look(keeper),
    async remove(query, name) {
      try {
        await keeper.remove(query)
        await note(keeper)
        setMessage(`${name} is no longer kept on this device.`)
      } catch (cause) {
        failed(cause)
      }
    },
  }
}

/** The front page's path is the empty text. */
function nameOf(path: string): string {
  return path === '' ? 'the front page' : path
}
