import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { readOn } from './read-on.ts'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver, topLine, watch } from './watch.ts'

for (const site of [SITES.root, SITES.deep, SITES.fixed]) {
  test(`finds an article, filters to it, reads half and comes back to the same line, ${site.name}`, async ({
    playwright: _,
  }, info) => {
    const profile = await mkdtemp(join(tmpdir(), 'offprint-profile-'))
    const { launchOptions } = info.project.use
    const open = () =>
      chromium.launchPersistentContext(profile, { ...launchOptions, viewport: { width: 900, height: 700 } })

    const first = await open()
    const page = first.pages()[0] ?? (await first.newPage())
    const seen = watch(page, urlOf(site))

    await test.step('from the library', async () => {
      await page.goto(urlOf(site))
      await takenOver(page)
      await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(6)
      await expect(page.getByRole('status').filter({ hasText: '6 articles' })).toBeVisible()
    })

    await test.step('filtered to its section', async () => {
      const filters = page.getByRole('navigation', { name: 'Filters' })
      if (!(await filters.getByRole('link', { name: /World Review/ }).isVisible()))
        await page.getByText('Filters', { exact: true }).click()
      await filters.getByRole('link', { name: /World Review/ }).click()
      await expect(page.getByRole('status').filter({ hasText: /^1 article$/ })).toBeVisible()
      expect(new URL(page.url()).searchParams.get('q')).toBe('section:"World Review"')
      await page.getByRole('link', { name: REAL.title }).click()
      await expect(page.getByRole('heading', { level: 1, name: REAL.title })).toBeVisible()
    })

    await test.step('reads half', async () => {
      await page.mouse.move(450, 400)
      await readOn(page, 4200)
      await expect
        .poll(async () =>
          Number(await page.getByRole('progressbar', { name: 'Reading progress' }).getAttribute('aria-valuenow')),
        )
        .toBeGreaterThan(30)
    })
    const left = await topLine(page)
    await page.waitForTimeout(1500) // the place is written when the hand rests
    expect(seen.troubles).toEqual([])
    await first.close()

    const second = await open()
    const again = second.pages()[0] ?? (await second.newPage())
    await test.step('sees on the library what is begun', async () => {
      await again.goto(urlOf(site))
      const row = again.getByRole('region', { name: 'Continue reading' })
      await expect(row.getByRole('link', { name: REAL.title })).toBeVisible()
      await expect(
        again.getByRole('list', { name: 'Articles' }).getByRole('listitem').filter({ hasText: REAL.title }),
      ).toContainText(/Reading, \d+%/)
    })
    await test.step('comes back to the same line', async () => {
      await again.goto(urlOf(site, REAL.path))
      await again.getByRole('button', { name: /^Continue at/ }).click()
      await expect.poll(async () => (await topLine(again)).block).toBe(left.block)
      expect(Math.abs((await topLine(again)).top - left.top)).toBeLessThan(40)
    })
    await second.close()
    await rm(profile, { recursive: true, force: true })
  })
}

test('searches to a passage and lands on it, marked', async ({ page }) => {
  await page.goto(urlOf(SITES.deep))
  await takenOver(page)
  await page.getByRole('combobox', { name: 'Search the library' }).first().fill('hokey matches')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/shelf\/of\/papers\/search\/?\?q=hokey/)
  const hit = page.getByRole('listitem').filter({ hasText: REAL.title }).first()
  await expect(hit.locator('mark').first()).toHaveText(/hockey|matches/i)
  await hit.getByRole('link').last().click()
  await expect(page).toHaveURL(/#b-[a-z0-9-]+\.\d+-\d+/)
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.values()].flatMap((set) => [...set].map(String)).join()))
    .toMatch(/hockey/)
  const visible = await page.evaluate(() => {
    const range = [...CSS.highlights.values()].flatMap((set) => [...set])[0]
    const box = range instanceof Range ? range.getBoundingClientRect() : null
    return box !== null && box.top >= 0 && box.bottom <= innerHeight
  })
  expect(visible).toBe(true)
})

test('a jump is a preview: it does not move the place', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 })
  await page.goto(urlOf(SITES.root, REAL.path))
  await takenOver(page)
  await page.mouse.move(450, 400)
  await readOn(page, 1600)
  await page.waitForTimeout(1500) // the place is written when the hand rests
  const left = await topLine(page)
  const last = await page.locator('[data-article-body] > [id^="b-"]').last().getAttribute('id')

  await page.goto('about:blank')
  await page.goto(`${urlOf(SITES.root, REAL.path)}#${last}`)
  await takenOver(page)
  await expect(page.locator(`#${last}`)).toBeInViewport()
  await page.waitForTimeout(1500) // long enough for a wrong write to happen
  await page.goto('about:blank')

  await page.goto(urlOf(SITES.root, REAL.path))
  await page.getByRole('button', { name: /^Continue at/ }).click()
  await expect.poll(async () => (await topLine(page)).block).toBe(left.block)
})
