import { whenIdle } from '../data/when-idle.ts'
import type { KeepMessage } from './keep-message.ts'
import { offerUpdate } from './offer-update.ts'

export type OfflineOptions = {
  readonly window: Window
  /** Absolute address of the library's root, with its last slash: `sw.js` stands there and its scope begins there. */
  readonly root: string
  /** Vouches for the script's address where Trusted Types are enforced (W3C Trusted Types, 3.3). */
  readonly toScriptUrl: (url: string) => string
  /** Called when a newer app waits, with what puts it to use by loading the page anew. */
  readonly onUpdate: (use: () => void) => void
}

export type Offline = {
  /**
   * Keeps the page that is shown, and what it has loaded, on the device. To be called after each
   * navigation within the app: the worker sees only what goes through the network, and the very
   * first page was loaded before there was a worker.
   */
  keepPage(): void
}

/**
 * Registers the service worker late, so that it never competes with the first page. Without one
 * (an insecure address, private mode, an old browser, a failure) the library works as before,
 * online. A new worker waits until every tab of the library is closed or the reader wants it; pages are
 * always asked of the network first, so nobody reads yesterday's library meanwhile.
 */
export function registerOffline({ window, root, toScriptUrl, onUpdate }: OfflineOptions): Offline {
  // Absent in insecure contexts, whatever the type says.
  const container: ServiceWorkerContainer | undefined = window.navigator.serviceWorker

  const keepPage = () => {
    if (!container) return
    whenIdle(window, () => {
      const loaded = window.performance.getEntriesByType('resource').map((entry) => entry.name)
      const urls = [window.location.href, ...loaded].filter((url) => url.startsWith(root))
      const message: KeepMessage = { type: 'keep', urls }
      // `ready` never settles without a registration, which costs nothing.
      void container.ready.then((registration) => registration.active?.postMessage(message))
    })
  }

  if (container) {
    whenIdle(window, () => {
      container
        .register(toScriptUrl(new URL('sw.js', root).href), { scope: root })
        .then((registration) =>
          offerUpdate(registration, { container, reload: () => window.location.reload(), onReady: onUpdate }),
        )
        .catch(() => undefined)
    })
    keepPage()
  }
  return { keepPage }
}
