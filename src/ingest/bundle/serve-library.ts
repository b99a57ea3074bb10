import { resolve, sep } from 'node:path'
import type { ViteDevServer } from 'vite'
import { cachePlaceIn } from '../ingest-version.ts'
import { type LoadedLibrary, loadLibrary } from './load-library.ts'
import { problemLines } from './summary.ts'

/** Editors write a file in several steps; the library is read once they are done. Milliseconds. */
const SETTLE = 80

/** Tells the open pages that the library changed; heard in `src/main.tsx`. */
export const LIBRARY_EVENT = 'offprint:library'

/** The library in development: read into memory, served from there, read again when a seed changes. */
export function serveLibrary(server: ViteDevServer, options: { readonly seeds: string; readonly name: string }): void {
  const folder = resolve(server.config.root, options.seeds)
  const { logger } = server.config
  const load = async () => loadLibrary({ folder, name: options.name, cache: await cachePlaceIn(server.config.root) })
  let library: Promise<LoadedLibrary> = load()
  let timer: NodeJS.Timeout | undefined

  const report = (loaded: LoadedLibrary) => {
    for (const problem of loaded.problems) logger.warn(problemLines(problem).join('\n'))
    logger.info(`${loaded.articles.length} articles, ${loaded.problems.length} problems`, { timestamp: true })
  }
  const reload = () => {
    library = load()
    library
      .then((loaded) => {
        report(loaded)
        server.ws.send({ type: 'custom', event: LIBRARY_EVENT })
      })
      .catch((cause: unknown) => logger.error(`The seeds could not be read: ${String(cause)}`))
  }
  library.then(report).catch((cause: unknown) => logger.error(`The seeds could not be read: ${String(cause)}`))

  server.watcher.add(folder)
  server.watcher.on('all', (_event, path) => {
    if (path !== folder && !resolve(path).startsWith(folder + sep)) return
    clearTimeout(timer)
    timer = setTimeout(reload, SETTLE)
  })

  server.middlewares.use((request, response, next) => {
    const path = decodeURI((request.url ?? '/').split('?')[0] ?? '/').slice(1)
    if (path !== 'offprint.json' && !path.startsWith('data/')) return next()
    library
      .then((loaded) => {
        const content = loaded.emitted.files.get(path)
        if (!content) return next()
        response.setHeader('content-type', 'application/json; charset=utf-8')
        response.setHeader('cache-control', 'no-store')
        response.end(content)
      })
      .catch(next)
  })
}
