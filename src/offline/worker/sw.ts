import { CacheFirst } from 'workbox-strategies/CacheFirst.js'
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js'
import type { Strategy } from 'workbox-strategies/Strategy.js'
import { PURPOSE_HEADER } from '../../model/page.ts'
import { absentPage } from '../absent-page.ts'
import { cacheName, MOST_ENTRIES, overflow, packCacheName, staleCaches } from '../caches.ts'
import { isKeepMessage, isUseNow } from '../keep-message.ts'
import { isKept, ownAddress, pageKey, type StrategyName, strategyFor } from '../strategy.ts'

/*
 * The service worker: what has been opened opens again without a connection. It takes over when the
 * tabs that were open before it are gone, or when a reader asks for it in one of them, which then
 * loads anew (no skipWaiting by itself, no clients.claim).
 */

declare const self: ServiceWorkerGlobalScope

/** Seconds a page may take before its kept copy is shown: longer feels broken, shorter shows old pages on slow phones. */
const PATIENCE = 3

const { scope } = self.registration

const keepOnlyWhole = {
  cacheWillUpdate: async ({ response }: { response: Response }) => (isKept(response) ? response : null),
}
const oneKeyForEveryQuery = {
  cacheKeyWillBeUsed: async ({ request }: { request: Request }) => pageKey(request.url),
}
/** Where the network does not answer, the kept library comes first: its files belong together. */
const packFirst = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }: { request: Request; cachedResponse?: Response }) =>
    (await caches.match(request, { cacheName: packCacheName(scope) })) ?? cachedResponse,
}

const strategies: { readonly [name in StrategyName]: Strategy } = {
  page: new NetworkFirst({
    cacheName: cacheName('page', scope),
    networkTimeoutSeconds: PATIENCE,
    plugins: [keepOnlyWhole, oneKeyForEveryQuery, packFirst],
  }),
  root: new NetworkFirst({
    cacheName: cacheName('root', scope),
    networkTimeoutSeconds: PATIENCE,
    plugins: [keepOnlyWhole, packFirst],
  }),
  file: new CacheFirst({ cacheName: cacheName('file', scope), plugins: [keepOnlyWhole, packFirst] }),
}

/**
 * What a page fetches past this worker: what it keeps of the whole library, so that each file is kept
 * once, and pages that nobody has opened yet.
 */
function isPassed({ mode, cache, headers }: Request): boolean {
  return mode !== 'navigate' && (cache === 'reload' || headers.get(PURPOSE_HEADER) === 'prefetch')
}

/** What answers where neither the network nor the device does. */
function insteadOf({ mode, url }: Request): Response {
  if (mode !== 'navigate') return Response.error()
  const own = ownAddress(url)
  if (own !== null) return Response.redirect(own)
  const { html, init } = absentPage(scope)
  return new Response(html, init)
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const name = isPassed(request) ? null : strategyFor(request, scope)
  if (name) event.respondWith(strategies[name].handle({ event, request }).catch(() => insteadOf(request)))
})

async function tidy(): Promise<void> {
  const stale = staleCaches(await caches.keys(), scope)
  await Promise.all(stale.map((name) => caches.delete(name)))
  for (const name of ['page', 'root', 'file'] as const) {
    const cache = await caches.open(cacheName(name, scope))
    await Promise.all(overflow(await cache.keys(), MOST_ENTRIES[name]).map((key) => cache.delete(key)))
  }
  // The page is asked for while the worker starts; not in every browser.
  await self.registration.navigationPreload?.enable()
}
self.addEventListener('activate', (event) => event.waitUntil(tidy()))

self.addEventListener('message', (event) => {
  if (isUseNow(event.data)) event.waitUntil(self.skipWaiting())
  if (!isKeepMessage(event.data)) return
  for (const url of event.data.urls) {
    const request = new Request(pageKey(url))
    const name = strategyFor({ url, method: 'GET' }, scope)
    // What cannot be had now is kept at the next visit.
    if (name) event.waitUntil(Promise.allSettled(strategies[name].handleAll({ event, request })))
  }
})
