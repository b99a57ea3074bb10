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
    await page.goto(urlOf(site, '/articles/publishing-your-library/'))
    await expect(page.getByText(/not (been )?(kept|opened)|no connection|offline/i).first()).toBeVisible()
  })
}

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
    const search = urlOf(site, '/search/?q=ceasefire%20reading')
    const online = await hitsOf(page, search)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    // The worker speaks for pages that are opened after it.
    await page.goto(settings)
    await takenOver(page)
    const offline = page.getByRole('region', { name: 'Offline' })
    await expect(offline).toContainText(/The whole library takes [\d.]+ MB on this device/)
    await offline.getByRole('button', { name: 'Keep the whole library on this device' }).click()
    await expect(offline.getByRole('status')).toHaveText(/^(\d+) of \1 articles, [\d.]+ MB, verified\.$/)

    await test.step('a damaged file is named and mended', async () => {
      const path = await page.evaluate(async () => {
        const [name = ''] = (await caches.keys()).filter((key) => key.includes('pack'))
        const cache = await caches.open(name)
        const request = (await cache.keys()).find(({ url }) => url.includes('/data/articles/'))
        const kept = request && (await cache.match(request))
        if (!request || !kept) throw new Error('Nothing is kept')
        await cache.put(request, new Response('{', { headers: kept.headers }))
        return request.url.slice(request.url.indexOf('data/'))
      })
      await offline.getByRole('button', { name: 'Verify what is kept' }).click()
      await expect(offline.getByRole('status')).toHaveText(
        new RegExp(`^Damaged: ${path}\\. (\\d+) of \\1 articles, .*verified`),
      )
    })

    await context.setOffline(true)
    await test.step('every kind of page opens, though none of them was visited', async () => {
      for (const path of ['/', '/articles/publishing-your-library/', '/sections/guide/', '/shelf/', '/notebook/']) {
        await page.goto(urlOf(site, path))
        await takenOver(page)
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
        await expect(page.getByText(/no connection/i)).toHaveCount(0)
      }
    })
    await test.step('search finds what it finds online', async () => {
      expect(await hitsOf(page, search)).toEqual(online)
    })
    await context.setOffline(false)

    await page.goto(settings)
    await takenOver(page)
    await offline.getByRole('button', { name: 'Remove it from this device' }).click()
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
