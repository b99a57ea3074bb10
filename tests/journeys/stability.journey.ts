import { expect, type Page, test } from '@playwright/test'
import { REAL, SITES, urlOf } from './sites.ts'
import { measureShifts, shiftsOf, takenOver, watch } from './watch.ts'

const ROUTES = [
  '/',
  REAL.path,
  `${REAL.path}original/`,
  '/sections/guide/',
  '/dates/2025/03/',
  '/search/',
  '/search/?q=ceasefire',
  '/shelf/',
  '/notebook/',
  '/settings/',
  '/problems/',
  '/?q=section%3AGuide',
  '/?q=is%3Areading',
  '/?q=hockey',
  '/?q=nothing%20matches%20thisxyzzy',
]

/** A reader who has begun one article, finished another, saved a third and likes it dark and large. */
async function live(page: Page): Promise<void> {
  await page.goto(urlOf(SITES.root, '/settings/'))
  await takenOver(page)
  await page.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark', { exact: true }).click()
  await page.getByRole('radiogroup', { name: 'Type size' }).getByText('Large', { exact: true }).click()
  await page.goto(urlOf(SITES.root, REAL.path))
  await takenOver(page)
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await page.mouse.move(300, 300)
  for (let k = 0; k < 8; k += 1) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(60) // the pace of a hand
  }
  await page.waitForTimeout(1500) // the place is written when the hand rests
}

for (const width of [360, 1280]) {
  for (const reader of ['a new reader', 'a reader with a history']) {
    test(`nothing moves and nothing complains for ${reader} at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      if (reader !== 'a new reader') await live(page)
      await measureShifts(page)
      const seen = watch(page, urlOf(SITES.root))
      for (const route of ROUTES) {
        await test.step(route, async () => {
          await page.goto(urlOf(SITES.root, route))
          await takenOver(page)
          await page.waitForTimeout(600) // what would move late, moves now
          expect(await shiftsOf(page)).toEqual([])
          expect(seen.troubles).toEqual([])
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect(overflow, 'nothing is wider than the window').toBeLessThanOrEqual(0)
        })
      }
    })
  }
}
