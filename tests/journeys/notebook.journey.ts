import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { drag, handles, painted, selected } from './selecting.ts'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver, watch } from './watch.ts'

const tool = (page: Page, name: string | RegExp) =>
  page.getByRole('toolbar', { name: 'Highlight' }).getByRole('button', { name })

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(urlOf(SITES.root, path))
  await takenOver(page)
}

/** Two highlights, one of them with a note; the words of both. */
async function markTwo(page: Page): Promise<readonly string[]> {
  await goTo(page, REAL.path)
  await drag(page, [2, 4], [2, 60])
  const first = await selected(page)
  await tool(page, /^Green/).click()
  await drag(page, [3, 8], [3, 70])
  const second = await selected(page)
  await tool(page, 'Note').click()
  await page.keyboard.type('Compare the other paper.')
  await page.keyboard.press('Escape')
  return [first, second]
}

const entries = (page: Page) => page.locator('.notebook').getByRole('blockquote')

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
  return readFile(await file.path(), 'utf8')
}

test('an empty notebook says how to fill it', async ({ page }) => {
  await goTo(page, '/notebook/')
  await expect(page.getByText('Nothing is marked yet.')).toBeVisible()
})

test('the notebook lists, searches, filters, leads back and lets out', async ({ page }) => {
  const seen = watch(page, urlOf(SITES.root))
  const [first = '', second = ''] = await markTwo(page)
  await page.getByRole('link', { name: 'Notebook' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Notebook' })).toBeVisible()
  await expect(entries(page)).toHaveText([first, second])
  await expect(page.getByText('Compare the other paper.')).toBeVisible()

  await test.step('searches notes and quotes, in the address', async () => {
    await page.getByRole('searchbox', { name: 'Search highlights and notes' }).fill('compare')
    await expect(entries(page)).toHaveText([second])
    await expect(page).toHaveURL(/\/notebook\/\?q=compare$/)
    await page.reload()
    await takenOver(page)
    await expect(entries(page)).toHaveText([second])
    await page.getByRole('searchbox', { name: 'Search highlights and notes' }).fill('')
    await expect(entries(page)).toHaveCount(2)
  })
  await test.step('filters by colour and by note', async () => {
    await page.getByLabel('Only with a note').check()
    await expect(entries(page)).toHaveText([second])
    await page.getByRole('radio', { name: 'Pink' }).check()
    await expect(page.getByText('Nothing here matches.')).toBeVisible()
    await page.getByRole('radio', { name: 'Any' }).check()
    await expect(entries(page)).toHaveText([second])
    await page.getByLabel('Only with a note').uncheck()
  })
  await test.step('exports', async () => {
    const markdown = await download(page, 'Export Markdown')
    expect(markdown).toContain(`> ${first}`)
    expect(markdown).toContain('Compare the other paper.')
    expect(markdown).toMatch(/\[Passage\]\(http:\/\/localhost:\d+\/articles\/trump-[^)]+#b-[a-z0-9-]+\.\d+-\d+\)/)
    const { total, first: sheet } = JSON.parse(await download(page, 'Export Web Annotations'))
    expect(total).toBe(2)
    expect(sheet.items[1].body[0].value).toBe('Compare the other paper.')
  })
  await test.step('leads back to the passage', async () => {
    await page.getByRole('link', { name: 'Open the passage' }).last().click()
    await expect(page).toHaveURL(/#b-[a-z0-9-]+\.\d+-\d+$/)
    await expect.poll(() => painted(page, 'hit')).toEqual([second])
    await expect.poll(() => painted(page, 'green')).toHaveLength(2)
  })
  expect(seen.troubles).toEqual([])
})

test('queries find articles by highlights and notes', async ({ page }) => {
  await markTwo(page)
  for (const [path, q] of [
    ['/', 'has:note'],
    ['/', 'note:compare highlight:ceasefire'],
    ['/search/', 'note:compare'],
  ]) {
    await goTo(page, `${path}?q=${encodeURIComponent(q ?? '')}`)
    await expect(page.getByRole('status').filter({ hasText: /^1 article$/ }), q).toBeVisible()
  }
  await goTo(page, '/?q=note%3Azebra')
  await expect(page.getByRole('status').filter({ hasText: /^0 articles$/ })).toBeVisible()
})

/** The state file with the words of each highlight changed into some that stand nowhere. */
async function orphaned(page: Page): Promise<string> {
  await goTo(page, '/settings/')
  const state = JSON.parse(await download(page, 'Export reading state'))
  for (const [key, record] of Object.entries<{ value: { locator: Record<string, unknown> }; at: string }>(
    state.records,
  )) {
    if (!key.startsWith('highlight:')) continue
    record.at = record.at.replace(/^\d{15}/, (time) => String(Number(time) + 1).padStart(15, '0'))
    Object.assign(record.value.locator, {
      start: { block: 'gone', offset: 0 },
      end: { block: 'gone', offset: 24 },
      quote: { exact: 'Zebras walk over glass 7', prefix: 'Quick violet ', suffix: ' jumbled oxen' },
    })
  }
  return JSON.stringify(state)
}

test('an orphan is listed with its quote and attached by hand, with its note', async ({ page }) => {
  await goTo(page, REAL.path)
  await drag(page, [3, 8], [3, 70])
  await tool(page, 'Note').click()
  await page.keyboard.type('Still mine.')
  await page.keyboard.press('Escape')
  const buffer = Buffer.from(await orphaned(page))
  await page.getByLabel('Reading state file').setInputFiles({ name: 's.json', mimeType: 'application/json', buffer })
  await expect(page.getByText(/records were new/)).toBeVisible()

  await page.getByRole('link', { name: 'Notebook' }).click()
  await expect(page.getByText('These words are no longer in the article.')).toBeVisible()
  await expect(entries(page)).toHaveText(['Zebras walk over glass 7'])
  await page.getByRole('link', { name: 'Attach to a passage' }).click()
  await expect(page.getByText('Select the passage and press Attach')).toBeVisible()
  const attach = page.getByRole('button', { name: 'Attach', exact: true })
  await expect(attach).toHaveAttribute('aria-disabled', 'true')
  await handles(page, [5, 0], [5, 40])
  const words = await selected(page)
  await expect(attach).toHaveAttribute('aria-disabled', 'false')
  await expect(page.getByRole('toolbar', { name: 'Highlight' })).toBeHidden()
  await attach.click()
  await expect(attach).toBeHidden()
  await expect.poll(() => painted(page, 'yellow')).toEqual([words])
  await page.getByText('1 highlight in this article').click()
  await expect(page.getByRole('region', { name: 'Highlights' }).getByRole('button')).toContainText('Still mine.')
})

for (const theme of ['light', 'sepia', 'dark', 'black']) {
  test(`the notebook breaks no rule of axe in ${theme}`, async ({ page }) => {
    await markTwo(page)
    await page.getByRole('link', { name: 'Notebook' }).click()
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    await expect(entries(page)).toHaveCount(2)
    await page.getByRole('button', { name: 'Edit note' }).click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
  })
}
