import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, startTransition, useEffect, useRef } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { type RouteObject, useLocation, useRoutes } from 'react-router-dom'
import { browserFetch } from './data/browser-fetch.ts'
import { createFetchAhead } from './data/fetch-ahead.ts'
import { createLibrary } from './data/library.ts'
import { mayLoadAnew } from './data/load-anew.ts'
import { pageOpener } from './data/open-page.ts'
import { appOf, makeLinksAbsolute, readPage as pageIn, rootOf } from './data/page-in-document.ts'
import { pageQuery } from './data/page-query.ts'
import { createPageReader } from './data/page-reader.ts'
import { readAbout } from './data/read-about.ts'
import { seedCache } from './data/seed-cache.ts'
import { whenIdle } from './data/when-idle.ts'
import searchWorkerUrl from './data/worker/search-worker.ts?worker&url'
import { createWorkerEngine } from './data/worker-engine.ts'
import { createPageHistory } from './hooks/page-history.ts'
import { savesData } from './hooks/saves-data.ts'
import { watchImports } from './hooks/watch-imports.ts'
import { watchLinks } from './hooks/watch-links.ts'
import { isSameBuild } from './model/page-root.ts'
import { canonicalPath, withoutIndex } from './model/permalink.ts'
import { registerOffline } from './offline/register.ts'
import { askToKeep } from './reading/ask-to-keep.ts'
import { deviceName } from './reading/device.ts'
import { localStorageOf } from './reading/local-storage.ts'
import { eitherKeeps, mirrorRecords } from './reading/mirror.ts'
import { persist } from './reading/persist.ts'
import { recordVault } from './reading/record-vault.ts'
import { keepsInFolder } from './reading/storage-keys.ts'
import { createReadingStore } from './reading/store.ts'
import { createRoutes, loadMatchedRoutes } from './router.tsx'
import { PageRouter } from './routes/shared/page-router.tsx'
import { type Services, ServicesProvider } from './services.tsx'
import { parsePage, toTrustedScriptUrl } from './trusted-types.ts'
import './styles/app.css'

/** Says when another page than the first is shown. */
function Visits({ onVisit }: { onVisit: () => void }) {
  const { key } = useLocation()
  const shown = useRef(key)
  useEffect(() => {
    if (shown.current === key) return
    shown.current = key
    onVisit()
  }, [key, onVisit])
  return null
}

function Pages({ routes }: { routes: RouteObject[] }) {
  return useRoutes(routes)
}

/** Milliseconds to wait for the vault, whose place may be the newer one: it merges whenever it comes. */
const VAULT_PATIENCE = 500

/** 80 random bits: two devices or tabs of one reader must never share a name, nor two entries of a tab's history. */
function mintName(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => (byte % 32).toString(32)).join('')
}

/** A start in one piece is a long task on a slow phone: in a pause between its parts a hand is heard. */
function pause(milliseconds?: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}

async function start(container: HTMLElement): Promise<void> {
  await pause() // the scripts have just run

  // 1. Where the library is, and what this page already holds of it.
  const root = rootOf(document)
  const pathname = withoutIndex(location.pathname)
  if (pathname !== location.pathname)
    history.replaceState(history.state, '', pathname + location.search + location.hash)
  const path = canonicalPath(pathname.slice(root.length - 1))
  const page = pageIn(document, path)
  const app = appOf(document)
  const bringAhead = watchImports(window, () => mayLoadAnew(window, app) && location.reload())
  const library = createLibrary({
    root: new URL(root, location.href).href,
    fetch: browserFetch,
  })

  // 2. The one cache, filled from the page, so that hydration asks for nothing.
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        retry: 1,
        networkMode: 'always', // what is kept on the device answers without a connection
      },
    },
  })
  if (page) seedCache(queryClient, path, page)
  let about = page?.data.root ?? (await readAbout(library))
  const { library: id } = about
  const readPage = createPageReader({
    root: library.root,
    fetch: browserFetch,
    parse: parsePage,
    isOurs: (other, { data }) => appOf(other) === app && isSameBuild(data.root, about),
  })

  // 3. The reader's own state, kept in this browser and followed across tabs.
  const storage = localStorageOf(window)
  const reading = createReadingStore({
    now: Date.now,
    device: deviceName(storage, mintName),
    tab: mintName(),
  })
  const front = persist(reading, storage, { library: id })
  const vault = mirrorRecords(reading, recordVault(id))
  const persistence = eitherKeeps(front, vault)
  const vaultRead = Promise.race([vault.loaded, pause(VAULT_PATIENCE)])

  // 4. Search, in a worker that starts with the first query: here, while the route's scripts come, where the address asks.
  const engine = createWorkerEngine(
    () =>
      new Worker(toTrustedScriptUrl(searchWorkerUrl), {
        type: 'module',
        name: 'search',
      }),
    library.root,
  )
  if (new URLSearchParams(location.search).has('q')) engine.prepare(page?.data.search).catch(() => null) // who searches hears what is wrong

  await pause()
  // 5. The route that is open, loaded before the first render so that nothing flickers, while the vault is read.
  const routes = createRoutes()
  await Promise.all([loadMatchedRoutes(routes, location.pathname, root), vaultRead])
  askToKeep(reading, navigator.storage) // what the vault held is nothing new

  // 6. Keep the state in the folder that the reader chose, where she did.
  if (keepsInFolder(storage, id)) {
    const { startFolder } = await import('./reading/state-folder-start.ts')
    void startFolder({ store: reading, library: id, storage, document })
      ?.sync()
      .catch(() => null) // tried again on return to the tab; the settings page says what is wrong
  }

  // 7. Keep what was opened for a time without a connection.
  const offline = import.meta.env.PROD
    ? registerOffline({
        window,
        root: library.root,
        toScriptUrl: toTrustedScriptUrl,
        onUpdate: (use) =>
          void import('./routes/shared/show-update.tsx').then(({ showUpdate }) => showUpdate(document, use)),
      })
    : null

  // 8. Fetch ahead what the reader probably opens next.
  const loadRoute = (pathname: string) => bringAhead(() => loadMatchedRoutes(routes, pathname, root))
  const ahead = createFetchAhead({
    root,
    fetchPage: (path) => queryClient.fetchQuery({ ...pageQuery(readPage, path, 'prefetch'), retry: false }),
    loadScripts: (path) => loadRoute(root + path.slice(1)),
    isAllowed: () => !savesData(window),
    whenIdle: (task) => whenIdle(window, task),
  })

  // 9. Take the page over.
  const pageHistory = createPageHistory({
    window,
    browser: window.location,
    mintKey: mintName,
    onWaiting: (isWaiting) => document.documentElement.toggleAttribute('data-opening', isWaiting),
    open: pageOpener({
      queryClient,
      readPage,
      root,
      loadRoute,
      mayLoadAnew: () => mayLoadAnew(window, app),
    }),
  })
  const onVisit = () => {
    ahead.renew()
    offline?.keepPage()
  }
  const pages = (services: Services) => (
    <StrictMode>
      <ServicesProvider services={services}>
        <QueryClientProvider client={queryClient}>
          <PageRouter history={pageHistory} basename={root}>
            <Pages routes={routes} />
            <Visits onVisit={onVisit} />
          </PageRouter>
        </QueryClientProvider>
      </ServicesProvider>
    </StrictMode>
  )
  const services: Omit<Services, 'about'> = { library, readPage, reading, persistence, engine, root }
  let tree: Root | undefined
  if (container.hasChildNodes()) {
    makeLinksAbsolute(container)
    // In slices, so that a hand never waits for all of it.
    startTransition(() => {
      tree = hydrateRoot(container, pages({ ...services, about }))
    })
  } else {
    tree = createRoot(container)
    tree.render(pages({ ...services, about }))
  }

  watchLinks(container, ahead)

  // 10. In development, a changed seed changes the open page.
  import.meta.hot?.on('offprint:library', async () => {
    about = await readAbout(library)
    tree?.render(pages({ ...services, about }))
    engine.restart()
    await queryClient.invalidateQueries()
  })
}

const container = document.getElementById('app')
if (!container) throw new Error('The page has no #app')
await start(container)
