import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { Indexable } from '../../src/search/index/collect.ts'
import { findBrowser } from '../journeys/browser.ts'
import { type Host, startHost } from './host.ts'
import { type Benchmark, type Row, row } from './row.ts'
import { buildApart } from './search-build-apart.ts'
import { readStories, readTyped } from './search-corpora.ts'
import { percentile } from './search-measures.ts'
import { spentBy } from './spent.ts'
import { writeSeeds } from './write-seeds.ts'

/** A phone on a fair connection: 10 Mbit/s in bytes a second, and milliseconds that every answer waits. */
const LINE = { downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8, latency: 40 }
const LINE_NAME = '10 Mbit/s and 40 ms'

/** Of the log, those for which both find ten. */
const QUERIES = 15
const RESULTS = 10

/** A page that is open and at rest, its search not yet used. */
type Side = {
  readonly host: Host
  readonly path: string
  /** Has what comes before a first search come: here what focus in the field brings, there `init()`. */
  readonly prepare: (page: Page) => Promise<unknown>
  /** Milliseconds from the call to ten results with title and passage on the page; null where there are fewer. */
  readonly search: (page: Page, query: string, count: number) => Promise<number | null>
}

type Run = { readonly ms: number; readonly bytes: number; readonly files: number }

/**
 * Search as it is on the page of a library on a host, in Chromium over a slowed line, beside Pagefind on a
 * page of its own: from the call, nothing of it being there yet, to ten results with their passages. Both
 * pages are open and at rest when the call comes; every run begins with an empty cache.
 */
export const searchBrowser: Benchmark = async ({ root, corpora }) => {
  const folder = corpora()
  const stories = readStories(folder, 'reuters')
  const work = mkdtempSync(join(tmpdir(), 'offprint-search-'))
  const pagefindCpu = await layPagefind(root, join(work, 'pagefind'), stories)
  const hosts = [await startHost(layOurs(root, work, stories)), await startHost(join(work, 'pagefind'))] as const
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', `--ignore-certificate-errors-spki-list=${hosts.map(({ key }) => key)}`],
  })
  const [ours, theirs] = [offprintAt(hosts[0]), pagefindAt(hosts[1])]
  try {
    const queries = await askedOf(browser, theirs, readTyped(folder))
    const runs = { cold: [[], []], ready: [[], []], further: [[], []] } as {
      [kind in 'cold' | 'ready' | 'further']: [Run[], Run[]]
    } // filled below
    for (const [at, query] of queries.entries()) {
      const next = queries[(at + 1) % queries.length] ?? query
      for (const [side, one] of [ours, theirs].entries()) {
        const [cold, further] = await inNewBrowser(browser, one, false, [query, next])
        const [ready] = await inNewBrowser(browser, one, true, [query])
        if (cold) runs.cold[side]?.push(cold)
        if (further) runs.further[side]?.push(further)
        if (ready) runs.ready[side]?.push(ready)
      }
    }
    return rowsOf(runs, {
      articles: stories.length,
      ours: (await buildApart('offprint', folder, 'reuters')).cpuSeconds,
      theirs: pagefindCpu,
    })
  } finally {
    await browser.close()
    for (const host of hosts) host.stop()
    rmSync(work, { recursive: true, force: true })
  }
}

type Runs = { readonly [kind in 'cold' | 'ready' | 'further']: readonly [readonly Run[], readonly Run[]] }

function rowsOf(
  runs: Runs,
  build: { readonly articles: number; readonly ours: number; readonly theirs: number },
): Row[] {
  const peer = (value: number) => ({ name: 'Pagefind 1.6.0', value })
  const median = (kind: keyof Runs, what: keyof Run, name: string, unit: string) => {
    const [ours, theirs] = runs[kind].map((all) =>
      Math.round(
        percentile(
          all.map((run) => run[what]),
          0.5,
        ),
      ),
    )
    return row(`${name}, ${build.articles} articles, median`, ours ?? 0, unit, peer(theirs ?? 0))
  }
  return [
    median('cold', 'ms', `ten results, cold, ${LINE_NAME}`, 'ms'),
    median('ready', 'ms', `ten results, the field in focus, ${LINE_NAME}`, 'ms'),
    median('further', 'ms', `ten results of a further query, ${LINE_NAME}`, 'ms'),
    median('cold', 'bytes', 'bytes to ten results, cold', 'bytes'),
    median('cold', 'files', 'files to ten results, cold', 'files'),
    median('further', 'bytes', 'bytes of a further query', 'bytes'),
    median('further', 'files', 'files of a further query', 'files'),
    row(`index build ${build.articles}`, build.ours, 'CPU s', peer(build.theirs)),
  ]
}

/** Our own site of these stories; the folder of one that stands already, if `OFFPRINT_SEARCH_SITE` names it: it takes minutes. */
function layOurs(root: string, work: string, stories: readonly Indexable[]): string {
  const standing = process.env.OFFPRINT_SEARCH_SITE
  if (standing) return standing
  const [seeds, dir] = [join(work, 'seeds'), join(work, 'site')]
  mkdirSync(seeds)
  writeSeeds(seeds, stories)
  execFileSync('npm', ['run', '--silent', 'build', '--', '--outDir', dir, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, OFFPRINT_SEEDS: seeds },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return dir
}

/**
 * A page with nothing but a list, the stories as pages, and Pagefind's index of them. Pagefind is installed
 * for it, apart from our own packages.
 * @returns processor seconds of the indexing
 */
async function layPagefind(root: string, dir: string, stories: readonly Indexable[]): Promise<number> {
  const peer = join(root, 'tests/bench/peers/pagefind')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peer, stdio: ['ignore', 'ignore', 'inherit'] })
  mkdirSync(join(dir, 'articles'), { recursive: true })
  copyFileSync(join(peer, 'page.html'), join(dir, 'index.html'))
  for (const story of stories) writeFileSync(join(dir, 'articles', `${story.id}.html`), pageOf(story))
  const { cpu } = await spentBy({
    command: join(peer, 'node_modules/.bin/pagefind'),
    args: ['--site', dir, '--quiet'],
    cwd: peer,
  })
  return cpu
}

/** With the one attribute that keeps the page of the search itself out of the index. */
function pageOf({ title, blocks }: Indexable): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const text = blocks.map((block) => `<p>${escaped(block.text)}</p>`).join('\n')
  const head = `<!doctype html><html lang="en"><title>${escaped(title)}</title>`
  return `${head}<main data-pagefind-body><h1>${escaped(title)}</h1>\n${text}</main></html>`
}

/** The first of the log for which Pagefind, which wants every word, finds enough. */
async function askedOf(browser: Browser, side: Side, log: readonly string[]): Promise<readonly string[]> {
  const page = await browser.newPage()
  await page.goto(side.host.origin + side.path)
  const enough: string[] = []
  for (const query of log) {
    if (enough.length === QUERIES) break
    if ((await side.search(page, query, RESULTS)) !== null) enough.push(query)
  }
  await page.close()
  return enough
}

/** One query after another on a page of a browser that knows nothing. */
async function inNewBrowser(
  browser: Browser,
  side: Side,
  isPrepared: boolean,
  queries: readonly string[],
): Promise<readonly Run[]> {
  const { host, path, prepare, search } = side
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(host.origin + path)
  await page.waitForLoadState('networkidle')
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, ...LINE })
  if (isPrepared) {
    await prepare(page)
    await page.waitForLoadState('networkidle')
  }
  const runs: Run[] = []
  for (const query of queries) {
    host.forget()
    const ms = await search(page, query, RESULTS)
    if (ms === null) throw new Error(`"${query}" found too little`)
    runs.push({ ms, ...host.sent() })
    await page.waitForLoadState('networkidle')
  }
  await context.close()
  return runs
}

function offprintAt(host: Host): Side {
  return {
    host,
    path: '/search/',
    prepare: async (page) => {
      await page.locator('html[data-ready]').waitFor()
      await page.getByRole('combobox').focus()
    },
    async search(page, query, count) {
      await page.locator('html[data-ready]').waitFor()
      return page.evaluate(typeAndWait, { query, count })
    },
  }
}

/** Runs in the page: types the query, sends it, and waits for its results with their passages. */
async function typeAndWait({ query, count }: { query: string; count: number }): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]')
  if (!field?.form) throw new Error('The page has no search field')
  const start = performance.now()
  field.focus()
  // As typing does it: React listens to what changes under its own hand.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, query)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await new Promise((done) => setTimeout(done))
  field.form.requestSubmit()
  const isThere = () => {
    if (!document.title.startsWith(`Search: ${query}`)) return false // the page is not yet the query's
    const rows = [...document.querySelectorAll('.hits[aria-busy="false"] > li')].slice(0, count)
    const isWhole = (hit: Element) => !hit.querySelector('.passage') || hit.querySelector('.passage a') !== null
    return rows.length === count && rows.every(isWhole)
  }
  return new Promise((done) => {
    const look = () => {
      if (!isThere()) return
      watcher.disconnect()
      done(performance.now() - start)
    }
    const watcher = new MutationObserver(look)
    watcher.observe(document.body, { childList: true, subtree: true, attributes: true })
    look()
  })
}

/** What `peers/pagefind/page.html` has. */
type PagefindPage = {
  readonly load: () => Promise<{ readonly init: () => Promise<void> }>
  readonly find: (asked: { query: string; count: number }) => Promise<number | null>
}

function pagefindAt(host: Host): Side {
  return {
    host,
    path: '/',
    prepare: (page) => page.evaluate(async () => (await (window as unknown as PagefindPage).load()).init()), // from its page
    search: (page, query, count) =>
      page.evaluate((asked) => (window as unknown as PagefindPage).find(asked), { query, count }), // as above
  }
}
