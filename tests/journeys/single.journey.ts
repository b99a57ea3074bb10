import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { LIBRARIES, REAL } from './sites.ts'
import { watch } from './watch.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const TITLE = 'Trump, Putin agree to partial ceasefire in Ukraine, but plan needs Kiev sign off'
const slug = REAL.path.split('/').at(-2) ?? ''

/** The own library as one file; the address that a double-click opens. */
function writeSingle(folder: string, query: string): string {
  const out = join(folder, 'library.html')
  execFileSync(process.execPath, [join(ROOT, 'src/cli/run.mjs'), 'single', '--out', out, '--query', query], {
    cwd: ROOT,
    env: { ...process.env, OFFPRINT_SEEDS: LIBRARIES.own.seeds },
    stdio: 'pipe',
  })
  return pathToFileURL(out).href
}

test('one file is opened from the disk, searched, read and returned to', async ({ page }, { outputDir }) => {
  const address = writeSingle(outputDir, '')
  const seen = watch(page, 'file:')
  await page.goto(address)
  await test.step('search finds the passage and opens it', async () => {
    await page.getByRole('searchbox', { name: 'Search these articles' }).fill('energy infrastructure lengthy')
    await expect(page.getByRole('status')).toHaveText(/^1 of \d+ articles$/)
    await page.getByRole('link', { name: /^Russian President Vladimir Putin agreed/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
    await expect(page.getByRole('article')).toHaveCount(1)
  })
  await test.step('the place is offered again after the file was closed', async () => {
    const read = page.getByText(/^A top Russian official/)
    await read.evaluate((block) => scrollTo(0, block.getBoundingClientRect().top + scrollY))
    await page.goto('about:blank')
    await page.goto(`${address}#${slug}`)
    await page.getByRole('link', { name: 'Continue where you were' }).click()
    await expect(read).toBeInViewport()
  })
  await test.step('type and theme are the reader’s, and kept', async () => {
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark')
    await page.getByRole('combobox', { name: 'Type' }).selectOption('Largest')
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page.locator('html')).toHaveAttribute('data-size', 'largest')
  })
  await test.step('no rule of axe is broken, in the list and in an article', async () => {
    for (const place of ['', `#${slug}`]) {
      await page.goto('about:blank')
      await page.goto(address + place)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
    }
  })
  expect(seen.troubles).toEqual([])
})

test('one file reads without scripts, and holds what was asked for alone', async ({ browser }, { outputDir }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(writeSingle(outputDir, 'section:"World Review"'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 article')
  await page.getByRole('link', { name: TITLE }).click()
  await expect(page.getByText(/^A top Russian official/)).toBeVisible()
  await page.getByRole('link', { name: 'Offprint' }).click()
  await expect(page.getByRole('link', { name: TITLE })).toBeVisible()
  await context.close()
})
