import { expect, type Page, test } from '@playwright/test'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

test.use({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } }) // what is asked of the network is to be seen

/** Paths of the pages that are fetched rather than gone to, as they come. */
function fetchedPages(page: Page): string[] {
  const paths: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('/') && !request.isNavigationRequest()) paths.push(pathname)
  })
  return paths
}

const row = (page: Page) => page.getByRole('list', { name: 'Articles' }).getByRole('listitem').getByRole('link')

test('a press on a link in view shows its page without the network', async ({ page, context }) => {
  const fetched = fetchedPages(page)
  await page.goto(urlOf(SITES.large, '/sections/coast/'))
  await takenOver(page)
  const link = row(page).first()
  const path = (await link.getAttribute('href')) ?? ''
  await expect.poll(() => fetched).toContain(path)
  await link.focus() // the route's scripts come with the first sign of a press
  await page.waitForLoadState('networkidle')
  const before = fetched.length
  expect(before).toBeLessThanOrEqual(6)

  await context.setOffline(true)
  const title = await link.textContent()
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: title ?? '' })).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`${path}$`))
  expect(fetched.filter((other) => other === path)).toHaveLength(1)
})

test('nothing is fetched ahead for a reader who saves data', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Object.getPrototypeOf(navigator), 'connection', { get: () => ({ saveData: true }) })
  })
  const fetched = fetchedPages(page)
  await page.goto(urlOf(SITES.large))
  await takenOver(page)
  await row(page).first().hover()
  await page.waitForLoadState('networkidle')
  expect(fetched).toEqual([])
  await row(page).first().click()
  await expect(page.getByRole('article')).toBeVisible()
  expect(fetched).toHaveLength(1)
})

test('focus, title and address follow the reader, forth and back', async ({ page }) => {
  await page.goto(urlOf(SITES.root))
  await takenOver(page)
  const link = page.getByRole('link', { name: REAL.title })
  await link.focus()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1, name: REAL.title })
  await expect(heading).toBeFocused()
  await expect(page).toHaveTitle(new RegExp(`^${REAL.title}`))
  await page.goBack()
  await expect(link).toBeFocused()
  await expect(page).not.toHaveTitle(new RegExp(`^${REAL.title}`))
  await page.goForward()
  await expect(heading).toBeFocused()
})

test('a page that is slow to come: the address waits for it, and the page that is left shows that it does', async ({
  page,
}) => {
  await page.goto(urlOf(SITES.root, REAL.path))
  await takenOver(page)
  let answer = () => {}
  const asked = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/sections/world-review/', async (route) => {
    await asked
    await route.continue()
  })
  await page.getByRole('link', { name: 'World Review' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-opening', '')
  await expect(page).toHaveURL(urlOf(SITES.root, REAL.path))
  answer()
  await expect(page.getByRole('heading', { level: 1, name: 'World Review' })).toBeFocused()
  await expect(page.locator('html')).not.toHaveAttribute('data-opening')
  await expect(page).toHaveURL(urlOf(SITES.root, '/sections/world-review/'))
})

test('a page that cannot be reached says so at its own address, and opens once it can', async ({ page, context }) => {
  await page.goto(urlOf(SITES.root, REAL.path))
  await takenOver(page)
  const section = page.getByRole('link', { name: 'World Review' })
  await page.route('**/sections/world-review/', (route) => route.abort())
  await section.click()
  await expect(page.getByRole('alert')).toContainText('could not be reached')
  await expect(page).toHaveURL(urlOf(SITES.root, '/sections/world-review/'))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.unroute('**/sections/world-review/')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'World Review' })).toBeVisible()
})

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`pages fade into each other as the reader likes it: ${reducedMotion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion })
    await page.addInitScript(() => {
      const start = document.startViewTransition
      Object.assign(window, { fades: 0 })
      document.startViewTransition = function (...args) {
        Object.assign(window, { fades: 1 + Number(Reflect.get(window, 'fades')) })
        return start.apply(this, args)
      }
    })
    await page.goto(urlOf(SITES.root))
    await takenOver(page)
    await page.getByRole('link', { name: REAL.title }).click()
    await expect(page.getByRole('heading', { level: 1, name: REAL.title })).toBeVisible()
    // A press in the middle of the fade counts.
    await page.getByRole('link', { name: 'World Review' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'World Review' })).toBeVisible()
    expect(await page.evaluate(() => Reflect.get(window, 'fades'))).toBe(reducedMotion === 'reduce' ? 0 : 2)
  })
}
