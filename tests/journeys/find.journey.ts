import { expect, test } from '@playwright/test'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

test('words are found in the open article, and the way back is kept', async ({ page }) => {
  await page.goto(urlOf(SITES.root, REAL.path))
  await takenOver(page)
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))

  await page.keyboard.press('f')
  const field = page.getByRole('searchbox', { name: 'Find in this article' })
  await expect(field).toBeFocused()
  expect(
    scripts.some((url) => /finder/.test(url)),
    'its script came with the key',
  ).toBe(true)

  const bar = page.getByRole('search')
  await field.fill('ceasefires')
  await expect(bar.getByRole('status')).toHaveText(/^\d+ found$/)
  const count = Number.parseInt((await bar.getByRole('status').textContent()) ?? '', 10)
  expect(count).toBeGreaterThan(2)
  const painted = () =>
    page.evaluate(() => [...(CSS.highlights.get('offprint-found') ?? [])].map((range) => range.toString()))
  expect((await painted()).length).toBe(count)
  expect(await painted()).toContain('ceasefire')

  const top = await page.evaluate(() => window.scrollY)
  await field.press('Enter')
  await expect(bar.getByRole('status')).toHaveText(`1 of ${count}`)
  await field.press('Shift+Enter')
  await expect(bar.getByRole('status')).toHaveText(`${count} of ${count}`)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(top)

  await page.getByRole('button', { name: 'Back to where you were' }).click()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(top)

  await field.press('Escape')
  await expect(field).toBeHidden()
  expect(await painted()).toEqual([])
})
