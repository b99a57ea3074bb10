import { expect, test } from '@playwright/test'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

test.use({ serviceWorkers: 'block' }) // the network is what these journeys take away

test('a page of an older deploy, whose files are gone, loads itself once more', async ({ page }) => {
  let loads = 0
  let gone = true
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1
  })
  await page.route('**/assets/main-*.js', (route) => (gone ? route.fulfill({ status: 404 }) : route.continue()))
  await page.goto(urlOf(SITES.root, REAL.path))
  await expect.poll(() => loads).toBe(2)
  await expect(page.getByText('according to Moscow Exchange data.')).toBeVisible()

  gone = false
  await page.goto(urlOf(SITES.root, REAL.path))
  await takenOver(page)
})

test('a route of an older deploy, whose file is gone, opens after one load', async ({ page }) => {
  let gone = true
  await page.route('**/assets/settings-*.js', (route) => (gone ? route.fulfill({ status: 404 }) : route.continue()))
  await page.goto(urlOf(SITES.root, REAL.path))
  await takenOver(page)
  const loaded = page.waitForEvent('load')
  await page.getByRole('link', { name: 'Settings' }).click()
  await loaded
  gone = false
  await takenOver(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('radiogroup', { name: 'Theme' })).toBeVisible()
})

test('a list whose address asks for another one shows what it has when the app never comes', async ({ page }) => {
  await page.route('**/assets/main-*.js', (route) => route.fulfill({ status: 404 }))
  await page.goto(urlOf(SITES.root, '/?q=section%3AGuide'))
  await expect(page.getByRole('link', { name: REAL.title })).toBeVisible()
})

test('a route whose file stays away says so within the masthead, and offers to try again', async ({ page }) => {
  await page.route('**/assets/settings-*.js', (route) => route.fulfill({ status: 404 }))
  const openSettings = async () => {
    await page.goto(urlOf(SITES.root, '/shelf/'))
    await takenOver(page)
    await page.getByRole('link', { name: 'Settings' }).click()
  }
  await openSettings()
  await expect
    .poll(() => page.evaluate(() => sessionStorage.getItem('offprint:reloaded')).catch(() => null))
    .toBeTruthy()
  await page.waitForLoadState()
  await openSettings()
  await expect(page.getByRole('alert').getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Shelf' })).toBeVisible()
})

test('a list whose manifest does not come shows the list of the build, and says why', async ({ page }) => {
  await page.route('**/data/manifest*', (route) => route.abort())
  await page.goto(urlOf(SITES.root, '/?q=section%3AGuide'))
  await expect(page.getByRole('alert')).toContainText('cannot be narrowed')
  await expect(page.getByRole('link', { name: REAL.title })).toBeVisible()
})
