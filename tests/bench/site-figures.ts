import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { parseHTML } from 'linkedom'
import type { Indexable } from '../../src/search/index/collect.ts'
import { findBrowser } from '../journeys/browser.ts'
import { type ColdLoad, loadCold } from './cold-load.ts'
import { type Host, type Sent, startHost } from './host.ts'
import { namedScripts, pathFrom } from './named-scripts.ts'
import { percentile } from './search-measures.ts'

/** Cold loads of each site, taken in turns, of which the median counts. */
const LOADS = 5
/** Loads before them, by which browser and hosts get going. */
const TRIALS = 1
/** Of eleven: these hosts compressed the site when it was uploaded. */
const QUALITY = 11

/** A built site, and the address of one article in it. */
export type Site = { readonly name: string; readonly dir: string; readonly path: string }
export type Figure = { readonly name: string; readonly unit: string; readonly value: number }

/** Figures of each site's page, the same ones in the same order. */
export async function measureSites(sites: readonly Site[], story: Indexable): Promise<readonly (readonly Figure[])[]> {
  const views = await viewInTurns(sites)
  return sites.map((site) => [...weigh(site, story), ...(views.get(site) ?? [])])
}

const packed = (content: Buffer | string) => brotliCompressSync(content).length

/** What the files weigh, in brotli. */
function weigh({ dir, path }: Site, story: Indexable): readonly Figure[] {
  const page = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`
  const html = readFileSync(join(dir, page), 'utf8')
  const text = [story.title, ...story.blocks.map((block) => block.text)].join('\n\n')
  const styles = [...parseHTML(html).document.querySelectorAll('link[rel~=stylesheet]')].map((link) =>
    pathFrom(page, link.getAttribute('href') ?? ''),
  )
  const weightOf = (paths: readonly string[]) =>
    paths.reduce((sum, each) => sum + packed(readFileSync(join(dir, each))), 0)
  return [
    { name: 'html + css', unit: 'br bytes', value: packed(html) + weightOf(styles) },
    { name: "html against the article's text", unit: 'times', value: packed(html) / packed(text) },
    { name: 'scripts that the html names', unit: 'br bytes', value: weightOf(namedScripts(dir, page)) },
  ]
}

/** Medians of cold loads, and what the hosts sent for one until it was idle. */
async function viewInTurns(sites: readonly Site[]): Promise<ReadonlyMap<Site, readonly Figure[]>> {
  const hosts = new Map<Site, Host>()
  for (const site of sites) hosts.set(site, await startHost(site.dir, { quality: QUALITY }))
  const keys = [...hosts.values()].map(({ key }) => key)
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', `--ignore-certificate-errors-spki-list=${keys.join()}`],
  })
  try {
    const loads = new Map<Site, { readonly load: ColdLoad; readonly sent: Sent }[]>()
    for (let turn = -TRIALS; turn < LOADS; turn += 1) {
      for (const [site, host] of hosts) {
        host.forget()
        const load = await loadCold(browser, `${host.origin}${site.path}`)
        if (turn >= 0) loads.set(site, [...(loads.get(site) ?? []), { load, sent: host.sent() }])
      }
    }
    return new Map([...loads].map(([site, all]) => [site, figuresOf(all)]))
  } finally {
    await browser.close()
    for (const host of hosts.values()) host.stop()
  }
}

function figuresOf(all: readonly { readonly load: ColdLoad; readonly sent: Sent }[]): readonly Figure[] {
  const middle = (of: (each: (typeof all)[number]) => number) => percentile(all.map(of), 0.5)
  return [
    { name: 'first contentful paint', unit: 'ms', value: middle(({ load }) => load.fcp) },
    { name: 'largest contentful paint', unit: 'ms', value: middle(({ load }) => load.lcp) },
    { name: 'layout shift', unit: 'score', value: middle(({ load }) => load.shift) },
    { name: 'long tasks before the first interaction', unit: 'tasks', value: middle(({ load }) => load.longTasks) },
    { name: 'long tasks, time above 50 ms', unit: 'ms', value: middle(({ load }) => load.blocked) },
    { name: 'loaded until idle', unit: 'br bytes', value: middle(({ sent }) => sent.bytes) },
    { name: 'scripts loaded until idle', unit: 'br bytes', value: middle(({ sent }) => sent.scriptBytes) },
    { name: 'requests to other origins', unit: 'requests', value: middle(({ load }) => load.elsewhere) },
  ]
}
