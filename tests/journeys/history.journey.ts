import { expect, test } from '@playwright/test'
import { SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

test.use({ viewport: { width: 1280, height: 800 } })

test('Back restores the list, its filters, the focus and the scroll; Forward the article', async ({ page }) => {
  await page.goto(urlOf(SITES.large))
  await takenOver(page)
  await page
    .getByRole('navigation', { name: 'Filters' })
    .getByRole('link', { name: /^Coast/ })
    .click()
  await expect(page.getByRole('status').filter({ hasText: '40 articles' })).toBeVisible()

  const link = page.getByRole('link', { name: /Field note 57/ })
  await link.scrollIntoViewIfNeeded()
  await link.focus()
  const scrolled = await page.evaluate(() => scrollY)
  expect(scrolled).toBeGreaterThan(500)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Field note 57/ })).toBeVisible()
  const article = page.url()

  await page.goBack()
  await expect(page.getByRole('status').filter({ hasText: '40 articles' })).toBeVisible()
  await expect(link).toBeFocused()
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(Math.round(scrolled))

  await page.goForward()
  await expect(page).toHaveURL(article)
  await expect(page.getByRole('heading', { level: 1, name: /Field note 57/ })).toBeVisible()
})

test('Back restores the scroll also where the article was loaded anew', async ({ page }) => {
  await page.goto(urlOf(SITES.large))
  await takenOver(page)
  const link = page.getByRole('link', { name: /^Field note/ }).nth(25)
  await link.scrollIntoViewIfNeeded()
  const scrolled = await page.evaluate(() => scrollY)
  expect(scrolled).toBeGreaterThan(500)
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: /^Field note/ })).toBeVisible()
  await page.reload()
  await takenOver(page)
  await page.goBack()
  await expect(link).toBeVisible()
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(Math.round(scrolled))
})

test('a list of nothing says so where the list would stand', async ({ page }) => {
  await page.goto(urlOf(SITES.large, '/?q=zzzzqq'))
  const words = page.getByText('Nothing here matches')
  await expect(words).toBeVisible()
  const count = page.getByRole('status').filter({ hasText: '0 articles' })
  expect((await words.boundingBox())?.x).toBe((await count.boundingBox())?.x)
})

test('filters combine, show as removable words, and live in the address', async ({ page }) => {
  await page.goto(urlOf(SITES.large))
  await takenOver(page)
  const filters = page.getByRole('navigation', { name: 'Filters' })
  const count = page.getByRole('status').filter({ hasText: /articles?$/ })
  await filters.getByRole('link', { name: /^Coast/ }).click()
  await expect(count).toHaveText('40 articles')
  await filters.getByRole('link', { name: /^Nora Vale/ }).click()
  await expect(count).toHaveText('8 articles')
  const address = page.url()

  await page.goto('about:blank')
  await page.goto(address)
  await expect(count).toHaveText('8 articles')
  await page.getByRole('link', { name: /Remove.*Coast/ }).click()
  await expect(count).toHaveText('25 articles')
  await page.goBack()
  await expect(count).toHaveText('8 articles')
})

test('a page of search results comes back as it was left', async ({ page }) => {
  await page.goto(urlOf(SITES.large, '/search/?q=harbour'))
  await takenOver(page)
  const hits = page.getByRole('list', { name: /results|hits|articles/i }).getByRole('listitem')
  await expect(hits.first()).toBeVisible()
  const before = await page.getByRole('status').first().textContent()
  await hits.nth(6).getByRole('link').first().scrollIntoViewIfNeeded()
  const scrolled = await page.evaluate(() => scrollY)
  await hits.nth(6).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: /Field note|long way/ })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('status').first()).toHaveText(before ?? '')
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(Math.round(scrolled))
})

test('an address that names its file is the same page', async ({ page }) => {
  await page.goto(urlOf(SITES.large, '/index.html?q=section%3ACoast'))
  await takenOver(page)
  await expect(page).toHaveURL(urlOf(SITES.large, '/?q=section%3ACoast'))
  await expect(page.getByRole('status').filter({ hasText: '40 articles' })).toBeVisible()
})
