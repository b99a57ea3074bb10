import { expect, test } from '@playwright/test'
import { JSDOM } from 'jsdom'
import { REAL, SITES, urlOf } from './sites.ts'

test.use({ javaScriptEnabled: false })

test('the article reads', async ({ page }) => {
  await page.goto(urlOf(SITES.deep, REAL.path))
  await expect(page.getByRole('heading', { level: 1, name: REAL.title })).toBeVisible()
  await expect(page.getByText('according to Moscow Exchange data.')).toBeVisible()
  await expect(page.locator('[data-article-body] > p')).toHaveCount(30)
})

/** The addresses that a page's links lead to, read with a parser of HTML and without loading the page. */
function linksIn(html: string, address: string): string[] {
  const { document } = new JSDOM(html, { url: address }).window
  return [...document.querySelectorAll('a')].filter((link) => link.href !== '').map((link) => link.href)
}

test('every link on every page of the library leads somewhere', async ({ request }) => {
  const start = urlOf(SITES.deep)
  const seen = new Set<string>()
  const queue = [start]
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    if (seen.has(url)) continue
    seen.add(url)
    const response = await request.get(url)
    expect(response.status(), url).toBe(200)
    if (!response.headers()['content-type']?.startsWith('text/html')) continue
    const links = linksIn(await response.text(), url)
    for (const link of links) {
      const { origin, pathname } = new URL(link)
      if (origin === new URL(start).origin) queue.push(origin + pathname)
    }
  }
  expect(seen.size).toBeGreaterThan(40)
})

test('a list can be walked page by page', async ({ page }) => {
  const titles = new Set<string>()
  await page.goto(urlOf(SITES.large))
  for (let pages = 1; ; pages += 1) {
    const rows = page.getByRole('list', { name: 'Articles' }).getByRole('listitem')
    for (const title of await rows.getByRole('heading').allInnerTexts()) titles.add(title)
    const next = page.locator('a[rel=next]')
    if ((await next.count()) === 0) {
      expect(pages).toBe(3)
      break
    }
    await next.click()
  }
  expect(titles.size).toBe(127)
})

test('filter views are lists of their own', async ({ page }) => {
  await page.goto(urlOf(SITES.root, '/sections/world-review/'))
  await expect(page.getByRole('heading', { level: 1, name: 'World Review' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(1)
  await page.goto(urlOf(SITES.root, '/dates/2025/03/'))
  await expect(page.getByRole('link', { name: REAL.title })).toBeVisible()
})

test('search says what it needs and offers the views', async ({ page }) => {
  await page.goto(urlOf(SITES.root, '/search/'))
  await expect(page.getByText(/needs scripts/i)).toBeVisible()
  await expect(page.getByRole('link', { name: /World Review/ })).toBeVisible()
})

test('what is not there says so and links upward', async ({ page }) => {
  const response = await page.goto(urlOf(SITES.deep, '/articles/trump-putin-agree/'))
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/nothing at this address/i)
  await expect(page.getByRole('link').first()).toBeVisible()
})
