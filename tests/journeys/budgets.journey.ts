import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import budgets from './budgets.json' with { type: 'json' }
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

const file = (path: string) => readFileSync(join(SITES.root.dir, path))
const packed = (bytes: Buffer | string) => brotliCompressSync(bytes).length
const html = () => file(`${REAL.path}index.html`)

test('the article fits its first round trip', () => {
  const styles = [
    ...html()
      .toString()
      .matchAll(/<link rel="stylesheet" href="(?:\.\.\/)*([^"]+)"/g),
  ].map((match) => file(match[1] ?? ''))
  expect(styles.length).toBeGreaterThan(0)
  const bytes = packed(html()) + styles.reduce((sum, style) => sum + packed(style), 0)
  expect(bytes).toBeLessThanOrEqual(budgets.articleHtmlAndCss.bytes)
})

test('the boot script stays small', () => {
  const script = file(/<script src="(?:\.\.\/)*([^"]+)"/.exec(html().toString())?.[1] ?? '')
  expect(script.length).toBeGreaterThan(100)
  expect(packed(script)).toBeLessThanOrEqual(budgets.bootScript.bytes)
})

test('the article loads no more script than agreed', async ({ page }) => {
  const scripts: string[] = []
  page.on('response', (response) => {
    if (/\.js($|\?)/.test(response.url())) scripts.push(new URL(response.url()).pathname)
  })
  await page.goto(urlOf(SITES.root, REAL.path), { waitUntil: 'networkidle' })
  await takenOver(page)
  const bytes = scripts.filter((path) => path.startsWith('/assets/')).reduce((sum, path) => sum + packed(file(path)), 0)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(budgets.articleScripts.bytes)
})
