import { expect, type Page, test } from '@playwright/test'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

const site = SITES.root
const GUIDE = '/articles/publishing-your-library/'

async function open(page: Page, path: string): Promise<void> {
  await page.goto(urlOf(site, path))
  await takenOver(page)
}

/** Keeps the list at a path and waits until it is verified. */
async function keepList(page: Page, path: string, name: string) {
  await open(page, path)
  await page.getByRole('button', { name: 'Keep on this device' }).click()
  const part = page.getByRole('region', { name: `Keep ${name}` })
  await expect(part).toContainText(/\d+ articles?, [\d.]+ [kM]B; with them the app/)
  await part.getByRole('button', { name: /^Keep \d+ articles?$/ }).click()
  await expect(part.getByRole('status')).toHaveText(/^(\d+) of \1 articles?, [\d.]+ MB, verified\.$/)
  return part
}

test('a section is kept: in airplane mode its articles open, search works, and another article says it is not kept', async ({
  page,
  context,
}) => {
  await open(page, '/settings/')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await keepList(page, '/sections/guide/', 'Guide')

  await context.setOffline(true)
  await open(page, GUIDE)
  await expect(page.getByRole('heading', { level: 1, name: /publishing your library/i })).toBeVisible()
  for (const path of ['/', '/shelf/', '/sections/guide/']) await open(page, path)
  await open(page, '/search/?q=markdown')
  await expect(page.locator('.hits h2').first()).toBeVisible()
  await open(page, '/search/?q=ceasefire') // one of the two that say it is kept
  await expect(page.locator('.hits h2')).toHaveText([REAL.title, 'Finding things again'])
  await page.goto(urlOf(site, REAL.path))
  await expect(page.getByText(/not kept on this device/)).toBeVisible()
})

test('of two parts that are kept, one is removed and the other stays whole', async ({ page }) => {
  await keepList(page, '/sections/guide/', 'Guide')
  await keepList(page, '/sections/world-review/', 'World Review')
  await open(page, '/settings/')
  const offline = page.getByRole('region', { name: 'Offline' })
  const parts = offline.getByRole('list', { name: 'Kept parts' }).getByRole('listitem')
  await expect(parts).toHaveText([/^Guide: 5 articles, /, /^World Review: 1 article, /])
  await offline.getByRole('button', { name: 'Remove World Review from this device' }).click()
  await expect(parts).toHaveText([/^Guide: 5 articles, /])
  await expect(offline).toContainText(/Kept on this device: 5 of 5 articles, .*, verified\./)
  await offline.getByRole('button', { name: 'Verify what is kept' }).click()
  await expect(offline.getByRole('status')).toHaveText(/^5 of 5 articles, .* verified\.$/)
  const isKept = (path: string) =>
    page.evaluate(async (url) => (await caches.match(url)) !== undefined, urlOf(site, path))
  expect([await isKept(GUIDE), await isKept(REAL.path)]).toEqual([true, false])
})

test.describe('trouble on the way', () => {
  test.use({ serviceWorkers: 'block' }) // what the host answers is changed here

  const settings = async (page: Page) => {
    await open(page, '/settings/')
    return page.getByRole('region', { name: 'Offline' })
  }
  const keepAll = { name: 'Keep the whole library on this device' }

  test('keeping is paused, the page is loaded anew, and it goes on to the end', async ({ page }) => {
    const offline = await settings(page)
    await page.route(`**${GUIDE}`, () => undefined) // never answered
    await offline.getByRole('button', keepAll).click()
    await offline.getByRole('button', { name: 'Pause' }).click()
    await expect(offline.getByRole('status')).toContainText('Paused.')
    await page.unrouteAll()
    await page.reload()
    await takenOver(page)
    await expect(offline).toContainText('are still to be fetched')
    await offline.getByRole('button', { name: 'Go on keeping' }).click()
    await expect(offline.getByRole('status')).toHaveText(/^(\d+) of \1 articles, .* verified\.$/)
  })

  test('two tabs keep one library: what one fetches the other shows, on other pages too, and nothing comes twice', async ({
    page,
    context,
  }) => {
    const asked: string[] = []
    context.on('request', (request) => {
      if (request.resourceType() === 'fetch' && request.url().includes('/articles/')) asked.push(request.url())
    })
    let answer = (): void => undefined
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    await context.route(`**${GUIDE}`, async (route) => {
      await answered
      await route.continue()
    })
    const progress = { name: 'Kept on this device' }
    const offline = await settings(page)
    await offline.getByRole('button', keepAll).click()
    await expect(offline.getByRole('progressbar', progress)).toBeVisible()

    const other = await context.newPage()
    const there = await settings(other)
    await expect(there.getByRole('progressbar', progress)).toBeVisible()
    await expect(there.getByRole('button', keepAll)).toHaveCount(0)

    await page.getByRole('link', { name: 'Shelf' }).click()
    await expect(page).toHaveURL(urlOf(site, '/shelf/'))
    await page.getByRole('link', { name: 'Settings' }).click()
    await expect(offline.getByRole('progressbar', progress)).toBeVisible()
    answer()
    for (const tab of [offline, there])
      await expect(tab).toContainText(/Kept on this device: (\d+) of \1 articles, .*, verified\./)
    expect(asked.length).toBeGreaterThan(0)
    expect(new Set(asked).size).toBe(asked.length)
  })

  test('a file that is damaged on the host is named, and the rest is kept', async ({ page }) => {
    const offline = await settings(page)
    await page.route(`**${GUIDE}`, (route) => route.fulfill({ body: 'spoilt' }))
    await offline.getByRole('button', keepAll).click()
    await expect(offline.getByRole('status')).toHaveText(
      `All but this is kept: the site’s own copy is damaged of ${GUIDE.slice(1)}.`,
    )
    await page.unrouteAll()
    await offline.getByRole('button', { name: 'Go on keeping' }).click()
    await expect(offline.getByRole('status')).toHaveText(/^(\d+) of \1 articles, .* verified\.$/)
  })

  test('a device without room says so, and what was kept stays', async ({ page, context }) => {
    const offline = await settings(page)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 300_000 })
    await offline.getByRole('button', keepAll).click()
    await expect(offline.getByRole('status')).toHaveText(/^This device has no more room for it\./)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin })
    await offline.getByRole('button', { name: 'Go on keeping' }).click()
    await expect(offline.getByRole('status')).toHaveText(/^(\d+) of \1 articles, .* verified\.$/)
  })

  test('a library that changed since it was kept says what is to be fetched, and waits to be told', async ({
    page,
  }) => {
    const offline = await settings(page)
    await offline.getByRole('button', keepAll).click()
    await expect(offline.getByRole('status')).toHaveText(/verified\.$/)

    // A deploy that corrects one page: its list, what names the lists, and pack.json follow.
    const at = (path: string) => urlOf(site, path)
    const text = async (path: string) => (await page.request.get(at(path))).text()
    const pack = JSON.parse(await text('/pack.json')) as { lists: string }
    const lists = JSON.parse(await text(`/${pack.lists}`)) as { lists: { kind: string; path: string }[] }
    const articles = lists.lists.find(({ kind }) => kind === 'articles')?.path ?? ''
    const body = (await text(GUIDE)).replace('</main>', 'A correction.</main>')
    const bytes = Buffer.from(body)
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('base64')
    const list = (await text(`/${articles}`)).replace(
      new RegExp(`("path":"${GUIDE.slice(1)}"),"bytes":\\d+,"sha256":"[^"]+"`),
      `$1,"bytes":${bytes.length},"sha256":"${sha256}"`,
    )
    const deploy: Readonly<Record<string, string>> = {
      '/pack.json': JSON.stringify({ ...pack, lists: 'data/pack/other.json' }),
      '/data/pack/other.json': JSON.stringify(lists).replace(articles, 'data/pack/other-articles.json'),
      '/data/pack/other-articles.json': list,
      [GUIDE]: body,
    }
    for (const [path, body] of Object.entries(deploy)) await page.route(`**${path}`, (route) => route.fulfill({ body }))

    await page.reload()
    await takenOver(page)
    await expect(offline).toContainText('The library has changed since it was kept.')
    await offline.getByRole('button', { name: 'See what has changed' }).click()
    await expect(offline).toContainText(/[\d.]+ [kM]B in 1 file is to be fetched\./)
    await offline.getByRole('button', { name: 'Bring it up to date' }).click()
    await expect(offline.getByRole('status')).toHaveText(/^(\d+) of \1 articles, .* verified\.$/)
    await expect(offline).not.toContainText('has changed')
  })
})
