import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, test } from '@playwright/test'
import { createStaticServer, listen } from '../../src/cli/static-server.ts'
import { buildSite } from './build-site.ts'
import { generatedSeeds } from './generated-seeds.ts'

const ROUTES = ['/', '/sections/coast/', '/articles/the-long-way-round/', '/shelf/', '/search/', '/notebook/']
const [FEW, MANY] = [60, 300]
/** Shares of a page that a longer pager, larger numbers and other articles may add. */
const TOLERANCE = 0.1
/** Bytes that roots may differ by: numbers in them have more digits, and the search index parts more files. */
const ROOM = 2000

/** What a visit to each route fetched until it was idle: bytes by file, hashes and numbers taken out of the names. */
async function visits(browser: Browser, count: number): Promise<Map<string, Map<string, number>>> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-scale-'))
  const [seeds, dir] = [mkdtempSync(join(folder, 'seeds-')), join(folder, 'site')]
  for (const [name, text] of generatedSeeds(count)) writeFileSync(join(seeds, name), text)
  buildSite(seeds, dir)
  const server = createStaticServer({ dir })
  const url = await listen(server, 0)
  try {
    const all = new Map<string, Map<string, number>>()
    for (const route of ROUTES) {
      const context = await browser.newContext({ serviceWorkers: 'block' })
      const page = await context.newPage()
      const fetched = new Map<string, number>()
      page.on('response', async (response) => {
        const name = new URL(response.url()).pathname.replace(/-[\w-]{8,12}(?=[./])/g, '')
        const bytes = await response.body().catch(() => Buffer.alloc(0))
        fetched.set(name, bytes.length)
      })
      await page.goto(new URL(route.slice(1), url).href)
      await expect(page.locator('html[data-ready]')).toBeAttached()
      await page.waitForLoadState('networkidle')
      all.set(route, fetched)
      await context.close()
    }
    return all
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

test('no route fetches a file that grows with the library', async ({ browser }) => {
  test.setTimeout(600_000) // two sites are built
  const few = await visits(browser, FEW)
  const many = await visits(browser, MANY)
  for (const route of ROUTES) {
    const total = (of: typeof few) => [...(of.get(route)?.values() ?? [])].reduce((sum, bytes) => sum + bytes, 0)
    expect(total(few), route).toBeGreaterThan(50_000)
    expect(total(many), route).toBeLessThan(total(few) * (1 + TOLERANCE) + ROOM)
    const lists = [...(many.get(route)?.keys() ?? [])].filter((name) => name.startsWith('/data/'))
    expect(lists, route).toEqual([])
  }
})
