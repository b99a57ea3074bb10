import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { inflateRawSync } from 'node:zlib'
import { bundleScript, bundleStyle } from '../ingest/bundle/bundle-script.ts'
import { loadLibrary } from '../ingest/bundle/load-library.ts'
import { outsideLoads } from '../ingest/bundle/outside-loads.ts'
import { createProgress } from '../ingest/bundle/progress.ts'
import { singleFile } from '../ingest/bundle/single-file.ts'
import { count } from '../ingest/bundle/summary.ts'
import { cachePlaceIn } from '../ingest/ingest-version.ts'
import { readApart } from '../ingest/read-apart.ts'
import { createEngine } from '../search/engine.ts'
import { createSearcher } from '../search/searcher.ts'
import { runCommand, UsageError } from './command.ts'

const USAGE = `Usage: npm run single -- --out FILE.html [--query QUERY]

Writes the articles that match the query (docs/query.md), or all of them, into one HTML file that
opens by itself. OFFPRINT_SEEDS=dir reads another folder than seeds/, OFFPRINT_NAME names the library.`

/** The project's root. */
const ROOT = join(import.meta.dirname, '../..')

process.exitCode = await runCommand({ usage: USAGE, run }, process.argv.slice(2))

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { query: { type: 'string', default: '' }, out: { type: 'string' } } })
  const { query, out } = values
  if (!out) throw new UsageError('Missing --out FILE.html')

  const progress = createProgress({ out: process.stderr, now: () => performance.now() })
  const { emitted, store } = await loadLibrary({
    folder: process.env.OFFPRINT_SEEDS || join(ROOT, 'seeds'),
    name: process.env.OFFPRINT_NAME || 'Offprint',
    cache: await cachePlaceIn(ROOT),
    startReaders: readApart({ command: [join(ROOT, 'src/cli/run.mjs'), 'read-seeds'], cores: availableParallelism() }),
    onProgress: (done, total) => progress.show('Reading seeds', { done, total }),
  })
  progress.clear()

  const { root, cards, articleFile } = emitted
  const readFile = async (path: string) => {
    const bytes = store.get(path)
    if (!bytes) throw new Error(`The library has no ${path}`)
    return bytes
  }
  const searcher = createSearcher(createEngine({ readFile, inflate: inflateRawSync }))
  const { hits } = await searcher.search(query, { limit: cards.length })
  const matching = new Set(hits.map(({ summary }) => summary.id))
  const articles = cards
    .filter(({ id }) => matching.has(id))
    .map(({ id }) => {
      const { head, html } = articleFile(id)
      return { ...head, html }
    })
  if (articles.length === 0) {
    throw new Error(`No article matches “${query}”. Try the query on the library's search page first.`)
  }

  const [script, bundled] = await Promise.all([
    bundleScript(join(ROOT, 'src/single.ts')),
    bundleStyle(join(ROOT, 'src/styles/single.css')),
  ])
  // The fonts are here already: nothing has to do without them, as the first page on the web may.
  const style = bundled.replaceAll('font-display:optional', 'font-display:block')
  const html = singleFile({ name: root.name, library: root.library, articles, picture: store.get, style, script })
  const [outside] = outsideLoads(out, html, null)
  if (outside) throw new Error(`The file would load from elsewhere: ${outside.what} → ${outside.address}`)
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, html)
  const megabytes = (Buffer.byteLength(html) / 1e6).toFixed(1)
  console.error(`${count(articles.length, 'article', 'articles')}, ${megabytes} MB: ${out}`)
  return 0
}
