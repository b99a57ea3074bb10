import { expect, test } from '@playwright/test'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

test('another tab follows what is saved, read and preferred', async ({ context }) => {
  const library = await context.newPage()
  await library.goto(urlOf(SITES.root))
  await takenOver(library)
  const row = library.getByRole('list', { name: 'Articles' }).getByRole('listitem').filter({ hasText: REAL.title })
  await expect(row).toContainText('Unread')

  const article = await context.newPage()
  await article.setViewportSize({ width: 900, height: 700 })
  await article.goto(urlOf(SITES.root, REAL.path))
  await takenOver(article)
  await article.getByRole('button', { name: 'Save', exact: true }).first().click()
  await expect(article.getByRole('button', { name: 'Save', exact: true }).first()).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await article.mouse.move(450, 400)
  for (let k = 0; k < 6; k += 1) await article.mouse.wheel(0, 400)
  await expect(row).toContainText(/Reading, \d+%/)
  await expect(row).toContainText(/saved/)

  const settings = await context.newPage()
  await settings.goto(urlOf(SITES.root, '/settings/'))
  await takenOver(settings)
  await settings.getByRole('radiogroup', { name: 'Theme' }).getByText('Sepia', { exact: true }).click()
  await expect(library.locator('html')).toHaveAttribute('data-theme', 'sepia')
})

test('reading goes on where the browser keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    for (const storage of ['localStorage', 'indexedDB']) {
      Object.defineProperty(window, storage, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    }
  })
  await page.goto(urlOf(SITES.root, REAL.path))
  await takenOver(page)
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await expect(page.getByRole('button', { name: 'Save', exact: true }).first()).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText(/not (be )?kept|keeps nothing|does not let/i).first()).toBeVisible()
})
