import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createStaticServer, listen } from '../../src/cli/static-server.ts'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

test.use({ serviceWorkers: 'block' }) // the network is what these journeys take away

const PORT = 4611

/** The site as another build would have left it: the same pages, whose scripts and files bear other names. */
async function redeploy(site: string): Promise<void> {
  const assets = join(site, 'assets')
  const scripts = (await readdir(assets)).filter((name) => /\.js$/.test(name))
  const renamed = new Map(scripts.map((name) => [name, name.replace(/\.js$/, '-next.js')]))
  for (const entry of await readdir(site, { recursive: true })) {
    if (!/\.(html|js)$/.test(entry) || entry === 'sw.js') continue
    const path = join(site, entry)
    let text = await readFile(path, 'utf8')
    for (const [from, to] of renamed) text = text.replaceAll(from, to)
    await writeFile(path, text)
  }
  for (const [from, to] of renamed) await rename(join(assets, from), join(assets, to))
}

test('a deploy under an open tab: the next press opens the new page once, at its place', async ({ page }) => {
  const site = await mkdtemp(join(tmpdir(), 'offprint-deploy-'))
  await cp(SITES.root.dir, site, { recursive: true })
  let server = createStaticServer({ dir: site, base: '/' })
  const serve = async () => {
    server = createStaticServer({ dir: site, base: '/' })
    await listen(server, PORT, '/')
  }
  const stop = () => {
    server.closeAllConnections()
    return new Promise((done) => server.close(done))
  }
  try {
    await serve()
    const at = (path: string) => `http://localhost:${PORT}${path}`
    await page.goto(at('/settings/'))
    await takenOver(page)
    const before = await page.locator('html').getAttribute('data-app')
    await stop()
    await redeploy(site)
    await serve()

    const loads: string[] = []
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads.push(new URL(request.url()).pathname)
    })
    await page.getByRole('link', { name: 'Problems and counts' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Problems' })).toBeVisible()
    await takenOver(page)
    expect(loads).toEqual(['/problems/'])
    await expect(page).toHaveURL(at('/problems/'))
    expect(await page.evaluate(() => scrollY)).toBe(0)
    expect(await page.locator('html').getAttribute('data-app')).not.toBe(before)

    await test.step('from then on the tab goes on by itself, and Back leads to where it was', async () => {
      await page.getByRole('link', { name: 'Shelf' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Shelf' })).toBeVisible()
      expect(loads).toHaveLength(1)
      await page.goBack()
      await page.goBack()
      await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    })
  } finally {
    await stop()
    await rm(site, { recursive: true, force: true })
  }
})

test('a page of an older deploy, whose files are gone, loads itself once more', async ({ page }) => {
  let loads = 0
  let gone = true
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1
  })
  await page.route('**/assets/main-*.js', (route) => (gone ? route.fulfill({ status: 404 }) : route.continue()))
  await page.goto(urlOf(SITES.root, REAL.path))
  await expect.poll(() => loads).toBe(2)
  await expect(page.getByText('according to Moscow Exchange data.')).toBeVisible()

  gone = false
  await page.goto(urlOf(SITES.root, REAL.path))
  await takenOver(page)
})

test('a route of an older deploy, whose file is gone, opens after one load', async ({ page }) => {
  let gone = true
  await page.route('**/assets/settings-*.js', (route) => (gone ? route.fulfill({ status: 404 }) : route.continue()))
  await page.goto(urlOf(SITES.root, REAL.path))
  await takenOver(page)
  const loaded = page.waitForEvent('load')
  await page.getByRole('link', { name: 'Settings' }).click()
  gone = false
  await loaded
  await expect(page).toHaveURL(urlOf(SITES.root, '/settings/'))
  await expect(page.getByRole('radiogroup', { name: 'Theme' })).toBeVisible()
})

test('a list whose address asks for another one shows what it has when the app never comes', async ({ page }) => {
  await page.route('**/assets/main-*.js', (route) => route.fulfill({ status: 404 }))
  await page.goto(urlOf(SITES.root, '/?q=section%3AGuide'))
  await expect(page.getByRole('link', { name: REAL.title })).toBeVisible()
})

test('a route whose file stays away says so within the masthead, and offers to try again', async ({ page }) => {
  await page.route('**/assets/settings-*.js', (route) => route.fulfill({ status: 404 }))
  const openSettings = async () => {
    await page.goto(urlOf(SITES.root, '/shelf/'))
    await takenOver(page)
    await page.getByRole('link', { name: 'Settings' }).click()
  }
  await openSettings()
  await expect
    .poll(() => page.evaluate(() => sessionStorage.getItem('offprint:reloaded')).catch(() => null))
    .toBeTruthy()
  await page.waitForLoadState()
  await openSettings()
  await expect(page.getByRole('alert').getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Shelf' })).toBeVisible()
})

test('a list whose columns do not come shows the list of the build, and says why', async ({ page }) => {
  await page.route('**/data/catalogue-*/c*', (route) => route.abort())
  await page.goto(urlOf(SITES.root, '/?q=section%3AGuide'))
  await expect(page.getByRole('alert')).toContainText('cannot be narrowed')
  await expect(page.getByRole('link', { name: REAL.title })).toBeVisible()
})
