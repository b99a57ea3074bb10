import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative, resolve, sep } from 'node:path'
import { createLogger, type ViteBuilder } from 'vite'
import { encodeUtf8 } from '../../model/format/utf8.ts'
import type { Render } from '../../model/page.ts'
import { compileLate } from '../compile-late.ts'
import { cachePlaceIn } from '../ingest-version.ts'
import { plainError } from '../plain-error.ts'
import { readApart } from '../read-apart.ts'
import { buildApp } from './app-build.ts'
import { emitLibrary } from './emit.ts'
import { hashedPath } from './hashed-path.ts'
import { writeLedger } from './ledger-file.ts'
import { readLibrary } from './load-library.ts'
import { createPackWriter } from './pack-writer.ts'
import { createPrivacyProof } from './privacy-proof.ts'
import { createProgress } from './progress.ts'
import { type PageRenderer, renderApart } from './render-apart.ts'
import { shellOf } from './shell.ts'
import { siteFiles } from './site-files.ts'
import { spareMemory } from './spare-memory.ts'
import { strictFailure, summaryLines } from './summary.ts'
import { createSiteWriter } from './write-site.ts'

export type BuildOptions = {
  /** The project's root. */
  readonly root: string
  readonly seeds: string
  readonly name: string
  readonly url: string | null
  /** Problems fail the build. */
  readonly strict: boolean
  /** The address of the app as a function; see `src/prerender.tsx`. */
  readonly findRenderer: () => Promise<string>
}

/** The files that a site has as they are, such as icons. @param folder empty for none */
function* publicFiles(folder: string): Generator<{ readonly path: string; readonly bytes: Uint8Array }> {
  if (folder === '' || !existsSync(folder)) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (!entry.isDirectory()) yield { path: relative(folder, file), bytes: readFileSync(file) }
  }
}

/** Articles. Of fewer the pages are made sooner than a thread has loaded the app. */
const WORTH_A_THREAD = 5000
/** More would wait for the one thread that makes pages out of the library. */
const MOST_THREADS = 4

/** In this process, or for a large library in threads beside it, where there are cores for them. */
async function startRenderer({ root, findRenderer }: BuildOptions, articles: number): Promise<PageRenderer> {
  const entry = await findRenderer()
  const threads = Math.min(MOST_THREADS, availableParallelism() - 1)
  if (articles >= WORTH_A_THREAD && threads > 0)
    return renderApart(join(root, 'src/ingest/bundle/render-thread.mjs'), entry, threads)
  return { render: await loadRender(entry), atOnce: 1, close: async () => undefined }
}

/** The built app's own function. Throws for a module without it. */
async function loadRender(entry: string): Promise<Render> {
  const module: unknown = await import(/* @vite-ignore */ entry)
  if (typeof module !== 'object' || module === null || !('render' in module) || typeof module.render !== 'function') {
    throw new Error(`${entry} exports no render function`)
  }
  return module.render as Render // the entry is typed as Render where it is written; here it comes by path
}

/** `npm run build`, step by step; see ARCHITECTURE.md. Throws when problems are to fail the build. */
export async function buildSite(builder: ViteBuilder, options: BuildOptions): Promise<void> {
  const { root, name, url } = options
  const { base } = builder.config
  const folder = resolve(root, options.seeds)
  const started = performance.now()
  compileLate()

  const progress = createProgress({ out: process.stderr, now: () => performance.now() })
  const reading = readLibrary({
    folder,
    name,
    cache: await cachePlaceIn(root),
    startReaders: readApart({ command: [join(root, 'src/cli/run.mjs'), 'read-seeds'], cores: availableParallelism() }),
    onProgress: (done, total) => {
      if (done === 1) spareMemory(total)
      progress.show('Reading seeds', { done, total })
    },
  }).finally(() => progress.clear())

  // While other processes read: this one would only wait for them.
  const [library, app] = await Promise.all([reading, buildApp(builder, root)])
  const { boot, notFound, redirect, serviceWorker } = app.scripts
  const bootFile = hashedPath('assets/boot-', 'js', encodeUtf8(boot))

  const proof = createPrivacyProof(url)
  const pack = createPackWriter()
  const clientConfig = builder.environments.client?.config ?? builder.config
  const outDir = resolve(root, clientConfig.build.outDir)
  const site = createSiteWriter(outDir)
  const check = (path: string, content: string | Uint8Array) => {
    proof.check(path, content)
    pack.note(path, content)
  }
  const put = (path: string, content: string | Uint8Array) => {
    check(path, content)
    site.write(path, content)
    progress.show('Writing pages', { done: site.count, total: null })
  }
  for (const { path, bytes } of publicFiles(clientConfig.publicDir)) site.write(path, bytes)
  for (const { path, content } of app.files) put(path, content)
  put(bootFile, boot)
  const emitted = emitLibrary(library.input, { put, get: site.read })
  const shell = shellOf(app.files, bootFile)
  const renderer = await startRenderer(options, library.articles.length)
  const files = siteFiles({
    library: emitted,
    shell,
    renderer,
    base,
    url,
    scripts: { notFound, redirect },
  })
  try {
    for await (const { path, content } of files) put(path, content)
  } finally {
    await renderer.close()
  }
  for (const { path, text } of pack.conclude()) site.write(path, text)
  // A browser offers a new worker when its bytes differ: another app makes it another one.
  const worker = `${serviceWorker}\n// ${shell.app}\n`
  proof.check('sw.js', worker)
  site.write('sw.js', worker)
  // As Vite has it: a folder elsewhere is emptied only when that is asked for.
  if (clientConfig.build.emptyOutDir ?? outDir.startsWith(root + sep)) site.prune()
  progress.clear()
  proof.conclude()

  const ledgerProblem = library.ledger && (await writeLedger(folder, library.ledger))
  const problems = ledgerProblem ? [...library.problems, ledgerProblem] : library.problems
  const seconds = (performance.now() - started) / 1000
  const articles = library.articles.length
  createLogger('info').info(
    summaryLines({ articles, problems, seconds, url, files: site.count, outsideLinks: emitted.outsideLinks }).join(
      '\n',
    ),
  )
  if (options.strict && problems.length > 0) throw plainError(strictFailure(problems.length))
}
