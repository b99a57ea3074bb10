import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

const ROUTES = [
  '/',
  '/?q=section%3AGuide',
  REAL.path,
  `${REAL.path}original/`,
  '/sections/guide/',
  '/search/?q=ceasefire',
  '/search/?q=xyzzyxyzzy',
  '/shelf/',
  '/notebook/',
  '/settings/',
  '/problems/',
  '/no/such/page/',
]

for (const theme of ['light', 'sepia', 'dark', 'black']) {
  const onlyColours = theme !== 'light' // a theme changes nothing else

  test(`no route breaks a rule of axe in ${theme}`, async ({ page }) => {
    await page.addInitScript((name) => {
      try {
        localStorage.setItem('offprint:preferences', JSON.stringify({ version: 1, records: {}, theme: name }))
      } catch {
        // a page without storage shows the default theme
      }
    }, theme)
    for (const route of ROUTES) {
      await test.step(route, async () => {
        await page.goto(urlOf(SITES.root, route))
        if (!route.startsWith('/no/')) {
          await takenOver(page)
          await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        }
        const axe = new AxeBuilder({ page })
        if (onlyColours) axe.withRules(['color-contrast', 'link-in-text-block'])
        const { violations } = await axe.analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
      })
    }
  })
}

test('no route is wider than 320 pixels with letters twice as large, whatever seeds are called', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const route of ROUTES) {
    await page.goto(urlOf(SITES.root, route))
    await page.evaluate((name) => {
      document.documentElement.style.fontSize = '200%'
      for (const told of document.querySelectorAll('.report [scope="row"], .bullets li, .original code')) {
        const code = document.createElement('code')
        code.textContent = name
        told.append(code)
      }
    }, 'a_saved_page'.repeat(20))
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, route).toBeLessThanOrEqual(320)
  }
})
