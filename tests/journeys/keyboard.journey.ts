import { expect, type Page, test } from '@playwright/test'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

/** Presses Tab until the element in focus has the name; fails when it never does. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    if ((await focused.count()) === 0) continue // the browser's own controls
    const label = await focused.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent ?? '')
    if (!name.test(label)) continue
    const ring = await focused.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && outlineWidth !== '0px'
    })
    expect(ring, `the focus on "${label.trim().slice(0, 40)}" can be seen`).toBe(true)
    return
  }
  throw new Error(`Tab never came to ${name}`)
}

test('everything can be done with the keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(urlOf(SITES.root))
  await takenOver(page)

  await test.step('the skip link leads past the masthead', async () => {
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveText(/skip/i)
    await page.keyboard.press('Enter')
    await expect(page.locator('main')).toBeFocused()
  })

  await test.step('filter, and open the article', async () => {
    await tabTo(page, /World Review/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: /^1 article$/ })).toBeVisible()
    await page.keyboard.press('j')
    await expect(page.locator(':focus')).toHaveText(REAL.title)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: REAL.title })).toBeVisible()
  })

  await test.step('save, read, see the keys', async () => {
    await page.keyboard.press('s')
    await expect(page.getByRole('button', { name: 'Save', exact: true }).first()).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    for (let k = 0; k < 6; k += 1) {
      await page.keyboard.press('PageDown')
      await page.waitForTimeout(150) // the pace of a hand
    }
    await expect
      .poll(async () =>
        Number(await page.getByRole('progressbar', { name: 'Reading progress' }).getAttribute('aria-valuenow')),
      )
      .toBeGreaterThan(20)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  })

  await test.step('search and open a passage', async () => {
    await page.keyboard.press('/')
    await expect(page.getByRole('combobox', { name: 'Search the library' })).toBeFocused()
    await page.keyboard.type('maritime ceasefire')
    await expect(page.locator('mark').first()).toBeVisible()
    await tabTo(page, /^Trump, Putin agree/)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#b-/)
  })
})
