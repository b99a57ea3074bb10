import { readFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import type { ViteDevServer } from 'vite'
import { cachePlaceIn } from '../ingest-version.ts'
import { devPages, fillIndex } from './dev-page.ts'
import { type LoadedLibrary, loadLibrary } from './load-library.ts'
import { problemLines } from './summary.ts'

/** Editors write a file in several steps; the library is read once they are done. Milliseconds. */
const SETTLE = 80

/** The library's files and the addresses of pages; all else is the app's own, and waits for no library. */
const OFFERED = /^\/(?:offprint\.json$|data\/|(?!@)[^.]*$)/

/** Tells the open pages that the library changed; heard in `src/main.tsx`. */
export const LIBRARY_EVENT = 'offprint:library'

/** The library in development: read into memory, served from there, read again when a seed changes. */
export function serveLibrary(server: ViteDevServer, options: { readonly seeds: string; readonly name: string }): void {
  const folder = resolve(server.config.root, options.seeds)
  const { logger } = server.config
  const load = async () => loadLibrary({ folder, name: options.name, cache: await cachePlaceIn(server.config.root) })
  const loadServed = async () => {
    const loaded = await load()
    return { loaded, pageAt: devPages(loaded.emitted) }
  }
  let library = loadServed()
  let timer: NodeJS.Timeout | undefined

  const report = (loaded: LoadedLibrary) => {
    for (const problem of loaded.problems) logger.warn(problemLines(problem).join('\n'))
    logger.info(`${loaded.articles.length} articles, ${loaded.problems.length} problems`, { timestamp: true })
  }
  const reload = () => {
    library = loadServed()
    library
      .then(({ loaded }) => {
        report(loaded)
        server.ws.send({ type: 'custom', event: LIBRARY_EVENT })
      })
      .catch((cause: unknown) => logger.error(`The seeds could not be read: ${String(cause)}`))
  }
  library
    .then(({ loaded }) => report(loaded))
    .catch((cause: unknown) => logger.error(`The seeds could not be read: ${String(cause)}`))

  server.watcher.add(folder)
  server.watcher.on('all', (_event, path) => {
    if (path !== folder && !resolve(path).startsWith(folder + sep)) return
    clearTimeout(timer)
    timer = setTimeout(reload, SETTLE)
  })

  server.middlewares.use((request, response, next) => {
    const path = decodeURI((request.url ?? '/').split('?')[0] ?? '/')
    if (!OFFERED.test(path)) return next()
    const send = (type: string, content: string | Uint8Array) => {
      response.setHeader('content-type', `${type}; charset=utf-8`)
      response.setHeader('cache-control', 'no-store')
      response.end(content)
    }
    const answer = async () => {
      const { loaded, pageAt } = await library
      const file = loaded.store.get(path.slice(1))
      if (file) return send('application/json', file)
      const page = pageAt(path)
      if (page === null) return next()
      if ('location' in page) return response.writeHead(302, { location: page.location }).end()
      const index = await readFile(join(server.config.root, 'index.html'), 'utf8')
      return send('text/html', await server.transformIndexHtml(path, fillIndex(index, page.page)))
    }
    answer().catch(next)
  })
}
