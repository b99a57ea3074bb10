import { readdirSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

for (const site of [SITES.root, SITES.deep]) {
  test(`what was opened opens again without a connection, ${site.name}`, async ({ page, context }) => {
    await page.goto(urlOf(site, REAL.path))
    await takenOver(page)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.getByRole('link', { name: 'World Review' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'World Review' })).toBeVisible()
    await page.reload()
    await takenOver(page)
    // The worker keeps pages when they are idle: it is done once both are in a cache.
    const kept = (url: string) =>
      page.evaluate((address) => caches.match(address).then((found) => found !== undefined), url)
    await expect.poll(() => kept(urlOf(site, REAL.path))).toBe(true)
    await expect.poll(() => kept(urlOf(site, '/sections/world-review/'))).toBe(true)

    await context.setOffline(true)
    await page.goto(urlOf(site, REAL.path))
    await takenOver(page)
    await expect(page.getByText('according to Moscow Exchange data.')).toBeVisible()
    for (const form of [REAL.path.slice(0, -1), `${REAL.path}index.html`]) {
      await page.goto(urlOf(site, form))
      expect(page.url()).toBe(urlOf(site, REAL.path))
      await takenOver(page)
    }
    await page.goto(urlOf(site, '/articles/publishing-your-library/'))
    await expect(page.getByText(/not (been )?(kept|opened)|no connection|offline/i).first()).toBeVisible()
  })
}

const SEARCHES = [
  'ceasefire reading',
  'seeds',
  '"energy infrastructure"',
  'section:Guide keyboard',
  'is:unread library',
  'putin OR markdown',
  'publish*',
  'ceasfire',
  'Kiev -section:Guide',
  'moscow exchange',
]

/** Every page that the build wrote. */
function pagesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|\/)index\.html$/.test(path))
    .map((path) => `/${path.slice(0, -'index.html'.length)}`)
}

const VERIFIED = /^(\d+) of \1 articles, [\d.]+ MB, verified\.$/

/** The hits of a search, as a reader sees them. */
async function hitsOf(page: Page, address: string): Promise<readonly string[]> {
  await page.goto(address)
  await takenOver(page)
  const hits = page.locator('.hits h2')
  await expect(hits.first()).toBeVisible()
  return hits.allTextContents()
}

for (const site of [SITES.root, SITES.deep]) {
  test(`the whole library is kept, verified, read in airplane mode and removed, ${site.name}`, async ({
    page,
    context,
  }) => {
    const settings = urlOf(site, '/settings/')
    const search = (query: string) => urlOf(site, `/search/?q=${encodeURIComponent(query)}`)
    const online = new Map<string, readonly string[]>()
    for (const query of SEARCHES) online.set(query, await hitsOf(page, search(query)))
    const pages = pagesOf(site.dir)
    expect(pages.length).toBeGreaterThan(20)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    // The worker speaks for pages that are opened after it.
    await page.goto(settings)
    await takenOver(page)
    const offline = page.getByRole('region', { name: 'Offline' })
    await expect(offline).toContainText(/The whole library takes [\d.]+ MB on this device/)
    await offline.getByRole('button', { name: 'Keep the whole library on this device' }).click()
    await expect(offline.getByRole('status')).toHaveText(VERIFIED)

    await test.step('a damaged file is named and mended', async () => {
      const path = await page.evaluate(async () => {
        const [name = ''] = (await caches.keys()).filter((key) => key.includes('pack'))
        const cache = await caches.open(name)
        const request = (await cache.keys()).find(({ url }) => /\/data\/search-[^/]+\/h\d/.test(url))
        const kept = request && (await cache.match(request))
        if (!request || !kept) throw new Error('Nothing is kept')
        await cache.put(request, new Response('{', { headers: kept.headers }))
        return request.url.slice(request.url.indexOf('data/'))
      })
      await offline.getByRole('button', { name: 'Verify what is kept' }).click()
      await expect(offline.getByRole('status')).toContainText(`Damaged on this device, and let go: ${path}.`)
      await offline.getByRole('button', { name: 'Go on keeping' }).click()
      await expect(offline.getByRole('status')).toHaveText(VERIFIED)
    })

    await context.setOffline(true)
    await test.step('what is kept is said without a connection', async () => {
      await page.goto(settings)
      await takenOver(page)
      await expect(offline).toContainText(/Kept on this device: (\d+) of \1 articles, [\d.]+ MB, verified\./)
    })
    await test.step('every page that the site has opens, though hardly any of them was visited', async () => {
      for (const path of pages) {
        const response = await page.goto(urlOf(site, path), { waitUntil: 'commit' })
        expect(`${path} ${response?.status()}`).toBe(`${path} 200`)
      }
    })
    await test.step('the app runs on every kind of page', async () => {
      for (const path of ['/', '/articles/publishing-your-library/', '/sections/guide/', '/shelf/', '/notebook/']) {
        await page.goto(urlOf(site, path))
        await takenOver(page)
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
        await expect(page.getByText(/no connection/i)).toHaveCount(0)
      }
    })
    await test.step('search finds what it finds online', async () => {
      for (const [query, hits] of online) expect(await hitsOf(page, search(query)), query).toEqual(hits)
    })
    await context.setOffline(false)

    await page.goto(settings)
    await takenOver(page)
    await offline.getByRole('button', { name: 'Remove The whole library from this device' }).click()
    await expect(offline.getByRole('button', { name: 'Keep the whole library on this device' })).toBeVisible()
    expect(await page.evaluate(async () => (await caches.keys()).filter((key) => key.includes('pack')))).toEqual([])
  })
}

test('an address that was mistyped finds its article', async ({ page }) => {
  const response = await page.goto(urlOf(SITES.deep, '/articles/trump-putin-agree-to-partial-ceasefir/'))
  expect(response?.status()).toBe(404)
  await page.getByRole('link', { name: REAL.title }).click()
  await expect(page.getByRole('heading', { level: 1, name: REAL.title })).toBeVisible()
})
