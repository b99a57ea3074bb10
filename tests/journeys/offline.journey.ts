import { expect, test } from '@playwright/test'
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

test('an address that was mistyped finds its article', async ({ page }) => {
  const response = await page.goto(urlOf(SITES.deep, '/articles/trump-putin-agree-to-partial-ceasefir/'))
  expect(response?.status()).toBe(404)
  await page.getByRole('link', { name: REAL.title }).click()
  await expect(page.getByRole('heading', { level: 1, name: REAL.title })).toBeVisible()
})
