import { expect, type Page, test } from '@playwright/test'
import { readOn } from './read-on.ts'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver, watch } from './watch.ts'

const ARTICLE = urlOf(SITES.root, REAL.path)
const SETTINGS = urlOf(SITES.root, '/settings/')

/** Reads on, saves the article, and holds that the page shows both. */
async function readAndSave(page: Page): Promise<void> {
  await page.goto(ARTICLE)
  await takenOver(page)
  await page.mouse.move(450, 400)
  await readOn(page, 1_600)
  await expect
    .poll(async () =>
      Number(await page.getByRole('progressbar', { name: 'Reading progress' }).getAttribute('aria-valuenow')),
    )
    .toBeGreaterThan(5)
  const save = page.getByRole('button', { name: 'Save', exact: true }).first()
  await page.keyboard.press('s')
  await expect(save).toHaveAttribute('aria-pressed', 'true')
}

/** Changes the text under every storage key of an article. */
const spoil = (page: Page, how: 'half-written' | 'newer' | 'one record') =>
  page.evaluate((kind) => {
    for (const key of Object.keys(localStorage).filter((name) => name.includes(':article:'))) {
      const text = localStorage.getItem(key) ?? ''
      const file = JSON.parse(text)
      if (kind === 'newer') file.version = 99
      for (const name of Object.keys(file.records)) if (name.startsWith('place:')) file.records[name].at = 'yesterday'
      localStorage.setItem(key, kind === 'half-written' ? text.slice(0, text.length / 2) : JSON.stringify(file))
    }
  }, how)

const deleteVault = (page: Page) =>
  page.evaluate(() => new Promise((done) => Object.assign(indexedDB.deleteDatabase('offprint'), { onsuccess: done })))

test.use({ viewport: { width: 900, height: 700 } })

test('reading goes on where storage is full, and the settings say so', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    Object.assign(Storage.prototype, { setItem: refuse })
    Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse })
  })
  await readAndSave(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText('storage is full')).toBeVisible()
})

for (const how of ['half-written', 'one record'] as const) {
  test(`what is ${how === 'one record' ? 'corrupt in one record' : how} is set aside, downloadable, removable`, async ({
    page,
  }) => {
    const seen = watch(page, urlOf(SITES.root))
    await readAndSave(page)
    await page.goto(SETTINGS)
    await takenOver(page)
    await spoil(page, how)
    await page.reload()
    await takenOver(page)
    const remove = page.getByRole('button', { name: /^Remove/ })
    await expect(remove).toHaveCount(1)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Download/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.txt$/)
    await remove.click()
    await expect(remove).toHaveCount(0)
    await page.reload()
    await takenOver(page)
    await expect(remove).toHaveCount(0)
    // The other storage still had it whole.
    await page.goto(ARTICLE)
    await expect(page.getByRole('button', { name: /^Continue at/ })).toBeVisible()
    expect(seen.troubles).toEqual([])
  })
}

test('what a newer Offprint wrote is left alone, and reading goes on', async ({ page }) => {
  await readAndSave(page)
  await page.goto(SETTINGS)
  await takenOver(page)
  await spoil(page, 'newer')
  const texts = () => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes(':article:')))
  const before = await texts()
  await deleteVault(page)
  await page.goto(ARTICLE)
  await takenOver(page)
  await page.mouse.move(450, 400)
  await readOn(page, 1_600)
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText('A newer Offprint wrote')).toBeVisible()
  expect(await texts()).toEqual(before)
})

test('everything on the device goes at the second press, in other tabs too, and comes back from a file', async ({
  page,
  context,
}) => {
  await readAndSave(page)
  const settings = await context.newPage()
  await settings.goto(SETTINGS)
  await takenOver(settings)
  const [download] = await Promise.all([
    settings.waitForEvent('download'),
    settings.getByRole('button', { name: 'Export reading state' }).click(),
  ])
  await settings.getByRole('button', { name: 'Erase everything on this device' }).click()
  await settings.getByRole('button', { name: 'Erase', exact: true }).click()
  await expect(settings.getByText('Nothing is kept on this device any more.')).toBeVisible()
  const save = page.getByRole('button', { name: 'Save', exact: true }).first()
  await expect(save).toHaveAttribute('aria-pressed', 'false')
  await settings.getByLabel('Reading state file').setInputFiles(await download.path())
  await expect(save).toHaveAttribute('aria-pressed', 'true')
})
