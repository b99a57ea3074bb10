import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { HOSTS, isInstalled, type RunningHost, startHost } from './host-servers.ts'
import { REAL, SITES } from './sites.ts'
import { takenOver, watch } from './watch.ts'

const { dir } = SITES.root
const KEPT = 'public, max-age=31536000, immutable'

for (const name of HOSTS) {
  for (const base of ['/', '/reading/']) {
    test.describe(`${name} by its recipe, the library at ${base}`, () => {
      test.skip(!isInstalled(name), `${name} is not installed here; on Debian: apt-get install ${name}`)
      test.describe.configure({ mode: 'serial' })

      let host: RunningHost
      test.beforeAll(async () => {
        host = await startHost(name, dir, base)
      })
      test.afterAll(() => host.stop())

      const get = (path: string) => fetch(`${host.origin}${base}${path}`, { redirect: 'manual' })

      test('sends a folder to its slash, with 301 and the query', async () => {
        const answer = await get('search?q=putin')
        expect(answer.status).toBe(301)
        const location = new URL(answer.headers.get('location') ?? '', answer.url)
        expect(location.href).toBe(`${host.origin}${base}search/?q=putin`)
      })

      test('answers what is not there with the 404 page and its status, at any depth', async () => {
        const page = readFileSync(join(dir, '404.html'), 'utf8')
        for (const path of ['nothing', 'articles/nothing/at/all/', 'assets/gone.js', '_headers']) {
          const answer = await get(path)
          expect([path, answer.status]).toEqual([path, 404])
          expect(await answer.text()).toBe(page)
          expect(answer.headers.get('cache-control')).not.toBe(KEPT)
        }
      })

      test('keeps hashed files for good and asks for all others again', async () => {
        const asset = readdirSync(join(dir, 'assets')).find((file) => file.endsWith('.css'))
        const seeds = readdirSync(join(dir, 'data')).find((file) => file.startsWith('seeds-'))
        for (const path of [`assets/${asset}`, `data/${seeds}`])
          expect([path, (await get(path)).headers.get('cache-control')]).toEqual([path, KEPT])
        for (const path of ['', 'offprint.json', 'sw.js', 'feed.xml', REAL.path.slice(1)])
          expect([path, (await get(path)).headers.get('cache-control')]).toEqual([path, 'no-cache'])
      })

      test('packs text, and says what is in a file', async () => {
        const asset = readdirSync(join(dir, 'assets')).find((file) => file.startsWith('main-') && file.endsWith('.js'))
        const types = {
          '': 'text/html',
          'offprint.json': 'application/json',
          'feed.xml': 'xml',
          'sw.js': 'javascript',
          'manifest.webmanifest': 'application/manifest+json',
          'icons/offprint.svg': 'image/svg+xml',
          [`assets/${asset}`]: 'javascript',
        }
        for (const [path, type] of Object.entries(types)) {
          const { headers } = await get(path)
          expect([path, headers.get('content-type')]).toEqual([path, expect.stringContaining(type)])
        }
        const packed = ['', `assets/${asset}`, 'feed.xml']
        for (const path of packed) expect((await get(path)).headers.get('content-encoding')).toMatch(/^(gzip|zstd|br)$/)
      })

      test('says in headers what a page cannot say itself', async () => {
        for (const path of ['', 'nothing', 'sw.js']) {
          const { headers } = await get(path)
          expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
          expect(headers.get('x-content-type-options')).toBe('nosniff')
          expect(headers.get('referrer-policy')).toBe('no-referrer')
        }
      })

      test('carries the app: an article opens, and search finds it', async ({ page }) => {
        const seen = watch(page, host.origin)
        await page.goto(`${host.origin}${base}${REAL.path.slice(1)}`)
        await takenOver(page)
        await page.goto(`${host.origin}${base}search/?q=ceasefire`)
        await expect(page.getByRole('link', { name: REAL.title })).toBeVisible()
        expect(seen.troubles).toEqual([])
      })
    })
  }
}
