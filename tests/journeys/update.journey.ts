import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createStaticServer, listen } from '../../src/cli/static-server.ts'
import { REAL, SITES } from './sites.ts'
import { takenOver, topLine } from './watch.ts'

test('a newer app is offered in mid-read, and comes when it is asked for, at the same line', async ({ page }) => {
  const dir = mkdtempSync(join(tmpdir(), 'offprint-update-'))
  cpSync(SITES.root.dir, dir, { recursive: true })
  const server = createStaticServer({ dir })
  try {
    const address = `${await listen(server, 0)}${REAL.path.slice(1)}`
    await page.goto(address)
    await takenOver(page)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await takenOver(page)
    await page.mouse.wheel(0, 900)
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500)
    const before = await topLine(page)
    const loadedAt = await page.evaluate(() => performance.timeOrigin)

    appendFileSync(join(dir, 'sw.js'), '// another build\n')
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    const offer = page.getByRole('region', { name: 'New version' })
    await expect(offer).toContainText('A new version of this library’s app is ready.')
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loadedAt)

    await offer.getByRole('button', { name: 'Use it now' }).click()
    await expect.poll(() => page.evaluate(() => performance.timeOrigin).catch(() => loadedAt)).not.toBe(loadedAt)
    await takenOver(page)
    await expect(offer).toHaveCount(0)
    await expect.poll(async () => (await topLine(page)).block).toBe(before.block)
  } finally {
    await new Promise((done) => server.close(done))
    rmSync(dir, { recursive: true, force: true })
  }
})
