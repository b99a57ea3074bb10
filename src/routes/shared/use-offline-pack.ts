import { useEffect, useMemo, useRef, useState } from 'react'
import { type KeepLibraryProps, keptWords } from '../../components/KeepLibrary.tsx'
import { browserFetch } from '../../data/browser-fetch.ts'
import type { Pack } from '../../model/pack.ts'
import { packCacheName } from '../../offline/caches.ts'
import {
  createPackKeeper,
  type KeepEnd,
  type PackCount,
  type PackKeeper,
  type PackStatus,
} from '../../offline/pack-keeper.ts'
import { useServices } from '../../services.tsx'

const ENDS: { readonly [end in Exclude<KeepEnd, 'whole'>]: string } = {
  paused: 'Paused. What is kept stays, also when this page is closed.',
  full: 'This device has no more room for it. What was kept stays and can be read.',
  offline: 'The connection was lost. What was kept stays; go on when it is back.',
  changed: 'The library changed meanwhile. What was kept stays; open this page anew to go on.',
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))
}

/** The whole library on this device; null until the list is read, and where the browser keeps no caches. */
export function useOfflinePack(): KeepLibraryProps | null {
  const { library } = useServices()
  const [pack, setPack] = useState<Pack | null>(null)
  const [state, setState] = useState<{ readonly kept: PackCount; readonly whole: PackCount } | null>(null)
  const [busy, setBusy] = useState<KeepLibraryProps['busy']>('no')
  const [message, setMessage] = useState('')
  const pause = useRef<AbortController>(null)
  const keeper = useMemo<PackKeeper | null>(() => {
    // Neither stands in the prerenderer or at an insecure address, whatever the types say.
    if (typeof caches === 'undefined' || !globalThis.crypto?.subtle) return null
    const { root } = library
    return createPackKeeper({ root, fetch: browserFetch, caches, cacheName: packCacheName(root), hash: sha256 })
  }, [library])

  useEffect(() => {
    let isGone = false
    void keeper?.list().then(async (found) => {
      const status = found && (await keeper.status(found))
      if (isGone || !status) return
      setPack(found)
      setState(status)
      if (status.kept.files > 0 && status.missing.length > 0) setMessage(newsOf(status))
    })
    return () => {
      isGone = true
      pause.current?.abort()
    }
  }, [keeper])

  if (!keeper || !pack || !state) return null

  async function keep(keeper: PackKeeper, pack: Pack): Promise<void> {
    const control = new AbortController()
    pause.current = control
    setBusy('keeping')
    setMessage('')
    const end = await keeper.keep(pack, control.signal, (kept) => setState((now) => now && { ...now, kept }))
    if (end === 'whole') return verify(keeper, pack)
    setState(await keeper.status(pack))
    setMessage(ENDS[end])
    setBusy('no')
  }

  async function verify(keeper: PackKeeper, pack: Pack): Promise<void> {
    setBusy('verifying')
    const broken = await keeper.verify(pack)
    const end = await keeper.keep(pack, new AbortController().signal, () => undefined)
    const status = await keeper.status(pack)
    const words = keptWords(status.kept.articles, pack.articles, status.kept.bytes)
    const damage = broken.length > 0 ? `Damaged: ${broken.join(', ')}. ` : ''
    setState(status)
    setMessage(end === 'whole' ? `${damage}${words}, verified.` : `${damage}${ENDS[end]}`)
    setBusy('no')
  }

  async function remove(keeper: PackKeeper, pack: Pack): Promise<void> {
    await keeper.remove()
    setState(await keeper.status(pack))
    setMessage('The library is no longer kept on this device.')
  }

  const failed = (cause: unknown) => {
    setBusy('no')
    setMessage(`That did not work: ${String(cause)}`)
  }
  return {
    counts: {
      articles: pack.articles,
      bytes: state.whole.bytes,
      keptArticles: state.kept.articles,
      keptBytes: state.kept.bytes,
    },
    busy,
    message,
    onKeep: () => void keep(keeper, pack).catch(failed),
    onPause: () => pause.current?.abort(),
    onVerify: () => void verify(keeper, pack).catch(failed),
    onRemove: () => void remove(keeper, pack).catch(failed),
  }
}

/** What is missing may be a pause or an update: files that are no longer named tell them apart. */
function newsOf({ missing, outdated }: PackStatus): string {
  return outdated.length > 0 && missing.length > 0
    ? 'The library has changed since it was kept. What is kept stays readable until you go on.'
    : ''
}
