import { browserFetch } from '../../data/browser-fetch.ts'
import type { Library } from '../../data/library.ts'
import { packCacheName } from '../../offline/caches.ts'
import { createKeepWork, type KeepWork } from '../../offline/keep-work.ts'
import { createPackKeeper } from '../../offline/pack-keeper.ts'

async function sha256(bytes: ArrayBuffer): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))
}

/** One a library and tab: whichever page began it, all show the same, and it goes on when they are left. */
const works = new WeakMap<Library, KeepWork>()

/** Null in the prerenderer and at an insecure address, where the browser keeps no caches. */
export function keepWorkOf(library: Library): KeepWork | null {
  const known = works.get(library)
  if (known) return known
  // None of these need be there, whatever the types say.
  if (typeof caches === 'undefined' || !globalThis.crypto?.subtle) return null
  const { root } = library
  const name = packCacheName(root)
  const keeper = createPackKeeper({ root, fetch: browserFetch, caches, cacheName: name, hash: sha256 })
  const hasTabs = globalThis.navigator?.locks !== undefined && typeof BroadcastChannel !== 'undefined'
  const tabs = hasTabs ? { locks: navigator.locks, channel: new BroadcastChannel(name) } : null
  const work = createKeepWork({ keeper, name, tabs })
  works.set(library, work)
  return work
}
