import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'

const PORT = 4610
let seeds: string
let server: ChildProcess

const article = (title: string, body: string) => `---\ntitle: ${title}\nlang: en\n---\n\n${body}\n`

test.beforeAll(async () => {
  seeds = await mkdtemp(join(tmpdir(), 'offprint-dev-'))
  await writeFile(join(seeds, 'first.md'), article('The first article', 'It was there from the start.'))
  server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--port', String(PORT), '--strictPort'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, OFFPRINT_SEEDS: seeds },
    stdio: 'ignore',
  })
})

test.afterAll(async () => {
  server.kill()
  await rm(seeds, { recursive: true, force: true })
})

test('adding, editing and deleting a seed updates the open page', async ({ page }) => {
  const url = `http://localhost:${PORT}/`
  await expect
    .poll(
      () =>
        page.goto(url).then(
          () => true,
          () => false,
        ),
      { timeout: 60_000 },
    )
    .toBe(true)
  const count = page.getByRole('status').filter({ hasText: /articles?$/ })
  await expect(count).toHaveText('1 article')

  await writeFile(join(seeds, 'second.md'), article('Fresh from the press', 'It came while the page was open.'))
  const link = page.getByRole('link', { name: 'Fresh from the press' })
  await expect(link).toBeVisible()
  await expect(count).toHaveText('2 articles')

  await link.click()
  await expect(page.getByText('It came while the page was open.')).toBeVisible()
  await writeFile(join(seeds, 'second.md'), article('Fresh from the press', 'It changed while the page was open.'))
  await expect(page.getByText('It changed while the page was open.')).toBeVisible()

  await page.goBack()
  await rm(join(seeds, 'second.md'))
  await expect(count).toHaveText('1 article')
})
