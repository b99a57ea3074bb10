import { expect, test } from '@playwright/test'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

test('over a long line the first text does not wait for the font; on the next page it is there', async ({ page }) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 200,
    downloadThroughput: 1e6, // bytes a second
    uploadThroughput: 1e6,
  })
  const fetchedAhead = page.locator('head > link[rel=preload][as=font]')
  const font = page.waitForResponse(/\/literata-[^/]+\.woff2$/)

  await page.goto(urlOf(SITES.root, REAL.path))
  await takenOver(page)
  await expect(fetchedAhead).toHaveCount(0)
  await (await font).finished()
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).not.toContain('loaded')

  await page.reload()
  await expect(fetchedAhead).toHaveCount(1)
  expect(await page.evaluate(() => document.fonts.check('1rem Literata'))).toBe(true)
})
