import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { createStaticServer, listen } from '../../src/cli/static-server.ts'
import { buildSite } from './build-site.ts'
import { generatedSeeds } from './generated-seeds.ts'
import { takenOver, watch } from './watch.ts'

const ARTICLES = 300
const HITS = 10 // that a page of hits begins with

let work: string
let server: Server
let url: string

// One library for all: in one worker, in order.
test.describe.configure({ mode: 'default' })
// What a service worker answers, no test could delay or damage.
test.use({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } })

test.beforeAll(async () => {
  test.setTimeout(600_000) // a site is built
  work = mkdtempSync(join(tmpdir(), 'offprint-search-'))
  const [seeds, dir] = [join(work, 'seeds'), join(work, 'site')]
  mkdirSync(seeds)
  for (const [name, text] of generatedSeeds(ARTICLES)) writeFileSync(join(seeds, name), text)
  cpSync(resolve(import.meta.dirname, '../fixtures/journeys/odd'), seeds, { recursive: true })
  buildSite(seeds, dir)
  server = createStaticServer({ dir })
  url = await listen(server, 0)
})

test.afterAll(() => {
  server.close()
  rmSync(work, { recursive: true, force: true })
})

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the library' })
const count = (page: Page) => page.getByRole('status').first()
const hits = (page: Page) => page.getByRole('list', { name: 'Hits' }).getByRole('listitem')
const option = (page: Page) => page.getByRole('option', { selected: true })
const focused = (page: Page) => page.locator(':focus')

async function openSearch(page: Page, q = ''): Promise<void> {
  await page.goto(`${url}search/${q === '' ? '' : `?${new URLSearchParams({ q })}`}`)
  await takenOver(page)
}

async function keepsAllRules(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** What is asked of the address, as it stands there. */
const asked = (page: Page) => new URL(page.url()).searchParams.get('q')

test('the keyboard alone completes, corrects, opens a passage and comes back to its line', async ({ page }) => {
  const { troubles } = watch(page, url)
  await openSearch(page)
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()

  await test.step('a field and its value are offered, counted, and taken', async () => {
    await page.keyboard.type('harbour glacier sec')
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
    const list = page.getByRole('listbox', { name: 'Completions' })
    await expect(field(page)).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '')
    await page.keyboard.press('ArrowDown')
    await expect(option(page)).toHaveText('section:')
    await expect(field(page)).toHaveAttribute('aria-activedescendant', (await option(page).getAttribute('id')) ?? '')
    await keepsAllRules(page)
    await page.keyboard.press('Enter')
    await expect(field(page)).toHaveValue('harbour glacier section:')
    await expect(list.getByRole('option', { name: 'City 100' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await expect(field(page)).toHaveValue('harbour glacier section:')
    await page.keyboard.type('ci')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(field(page)).toHaveValue('harbour glacier section:"City" ')
    await expect(field(page)).toBeFocused()
  })

  await test.step('Enter asks at once, and the page is named after the query', async () => {
    await page.keyboard.press('Enter')
    expect(asked(page)).toBe('harbour glacier section:"City"')
    await expect(page).toHaveTitle(/^Search: harbour glacier section:"City" · /)
    await expect(count(page)).toHaveText('100 articles')
    await expect(hits(page)).toHaveCount(HITS)
  })

  await test.step('a word that occurs nowhere is taken for a typing error, and said', async () => {
    await field(page).selectText()
    await page.keyboard.type('glacier railwy')
    const meant = page.getByRole('link', { name: 'glacier railway' })
    await expect(meant).toBeVisible()
    await expect(hits(page).first().locator('mark', { hasText: 'railway' }).first()).toBeVisible()
    await meant.focus()
    await page.keyboard.press('Enter')
    await expect(field(page)).toHaveValue('glacier railway')
    await expect(meant).toBeHidden()
  })

  await test.step('what was not understood is said, and searched as words', async () => {
    await page.keyboard.press('/')
    await field(page).selectText()
    await page.keyboard.type('colour:red "long silence')
    await expect(page.getByText('There is no field “colour”')).toBeVisible()
    await expect(page.getByText('A quotation mark is not closed')).toBeVisible()
    await expect(page.getByText('Understood as colour red long silence')).toBeVisible()
    await expect(count(page)).toHaveText(/^0 with all words, \d+ with some$/)
  })

  await test.step('more hits come, and the keys go on at the first of them', async () => {
    await field(page).selectText()
    await page.keyboard.type('harbour glacier')
    await expect(count(page)).toHaveText('301 articles')
    await page.getByRole('button', { name: 'More results' }).focus()
    await page.keyboard.press('Enter')
    await expect(hits(page)).toHaveCount(2 * HITS)
    await expect(hits(page).nth(HITS).getByRole('link').first()).toBeFocused()
    await page.keyboard.press('j')
    await expect(
      hits(page)
        .nth(HITS + 1)
        .getByRole('link')
        .first(),
    ).toBeFocused()
  })

  await test.step('a hit opens at its passage, marked; Back is where it was', async () => {
    const hit = hits(page).nth(HITS + 1)
    const title = (await hit.getByRole('heading').textContent()) ?? ''
    await expect(hit.locator('mark', { hasText: /^harbour$/i }).first()).toBeVisible()
    const top = await page.evaluate(() => window.scrollY)
    expect(top).toBeGreaterThan(1000)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    const painted = () => page.evaluate(() => [...(CSS.highlights.get('offprint-hit') ?? [])].map(String).join(' '))
    await expect.poll(painted).toContain('harbour')
    await expect(page.locator('[data-article-body] > :focus')).toBeInViewport()

    await page.goBack()
    await expect(hits(page)).toHaveCount(2 * HITS)
    await expect(focused(page)).toHaveText(title)
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(top)
    await expect(field(page)).toHaveValue('harbour glacier')
  })
  expect(troubles.filter((trouble) => !trouble.includes('Service Worker'))).toEqual([])
})

test('the pointer narrows the query, takes away, and keeps it as a view', async ({ page }) => {
  await openSearch(page, 'harbour')
  await expect(count(page)).toHaveText('301 articles')

  await field(page).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' section:')
  await page.getByRole('option', { name: 'Hills 101' }).click()
  await expect(field(page)).toHaveValue('harbour section:"Hills" ')
  await expect(field(page)).toBeFocused()
  await expect(count(page)).toHaveText('101 articles')

  await page.getByText('Filters', { exact: true }).click()
  const filters = page.getByRole('navigation', { name: 'Filters' })
  await expect(filters.getByRole('link', { name: /^Hills/ })).toHaveAttribute('aria-current', 'true')
  await filters.getByRole('link', { name: /^Coast/ }).click()
  await expect(field(page)).toHaveValue('harbour section:"Hills" section:"Coast"')
  await expect(count(page)).toHaveText('201 articles')
  await filters.getByRole('link', { name: /^Inga Holm/ }).click()
  await expect(count(page)).toHaveText('40 articles')
  expect(asked(page)).toBe('harbour section:"Hills" section:"Coast" author:"Inga Holm"')
  await keepsAllRules(page)

  const chosen = page.getByRole('list', { name: 'Chosen filters' })
  await chosen.getByRole('link', { name: 'Remove Hills' }).click()
  await chosen.getByRole('link', { name: 'Remove Inga Holm' }).click()
  await expect(field(page)).toHaveValue('harbour section:"Coast"')
  await expect(count(page)).toHaveText('100 articles')

  await page.getByRole('button', { name: 'Keep this view' }).click()
  await expect(page.getByRole('button', { name: 'Keep this view' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Shelf' }).click()
  await page.getByRole('region', { name: 'Views' }).getByRole('link', { name: 'harbour section:"Coast"' }).click()
  await expect(field(page)).toHaveValue('harbour section:"Coast"')
  await expect(page.getByText('100 articles')).toBeVisible()
})

test('the address and the field say the same, wherever either comes from', async ({ page }) => {
  await openSearch(page)
  await field(page).fill('orchard')
  await expect.poll(() => asked(page)).toBe('orchard')
  await expect(hits(page)).toHaveCount(HITS)

  await test.step('typing makes one entry of the history, a filter one of its own', async () => {
    await field(page).fill('orchard winter')
    await expect.poll(() => asked(page)).toBe('orchard winter')
    await page.getByText('Filters', { exact: true }).click()
    await page.getByRole('navigation', { name: 'Filters' }).getByRole('link', { name: /^City/ }).click()
    await expect(field(page)).toHaveValue('orchard winter section:"City"')
    await page.goBack()
    await expect(field(page)).toHaveValue('orchard winter')
    await page.goForward()
    await expect(field(page)).toHaveValue('orchard winter section:"City"')
  })

  await test.step('a reload asks for the same', async () => {
    await page.reload()
    await takenOver(page)
    await expect(field(page)).toHaveValue('orchard winter section:"City"')
    await expect(count(page)).toHaveText(/articles|with all/)
    await expect(hits(page)).toHaveCount(HITS)
  })

  await test.step('an empty field is an empty search', async () => {
    await field(page).fill('')
    await expect.poll(() => asked(page)).toBeNull()
    await expect(page.getByRole('navigation', { name: 'Browse' })).toBeVisible()
    await expect(count(page)).toHaveText('')
    await expect(page).toHaveTitle(/^Search · /)
  })
})

const INDEX = /\/data\/search-/

test('on a slow line the page says that it searches, and what it shows is not taken for the answer', async ({
  page,
  context,
}) => {
  const waiting: (() => void)[] = []
  let isSlow = true
  await context.route(INDEX, async (route) => {
    if (isSlow) await new Promise<void>((go) => waiting.push(go))
    await route.continue()
  })
  const letAllThrough = () => {
    isSlow = false
    for (const go of waiting.splice(0)) go()
  }
  await openSearch(page)
  await field(page).fill('harbour')
  await expect(count(page)).toHaveText('Searching …')
  await expect(field(page)).toHaveValue('harbour')
  letAllThrough()
  await expect(count(page)).toHaveText('301 articles')
  await expect(hits(page)).toHaveCount(HITS)

  isSlow = true
  await field(page).fill('preposterous')
  await expect(count(page)).toHaveText('Searching …')
  await expect(page.getByRole('list', { name: 'Hits' })).toHaveAttribute('aria-busy', 'true')
  await expect(page.getByRole('button', { name: 'More results' })).toHaveCount(0)
  letAllThrough()
  await expect(count(page)).toHaveText('0 articles')
  await expect(page.getByText('No article has this')).toBeVisible()
})

const TROUBLES: readonly {
  readonly name: string
  readonly answer: 'abort' | { status: number; body: string }
  readonly said: RegExp
}[] = [
  { name: 'missing', answer: { status: 404, body: 'Not found' }, said: /root\.bin was answered with status 404/ },
  {
    name: 'damaged',
    answer: { status: 200, body: '<!doctype html><p>Sign in to this network' },
    said: /root\.bin is damaged/,
  },
  { name: 'out of reach', answer: 'abort', said: /root\.bin could not be reached: there may be no connection/ },
]

for (const { name, answer, said } of TROUBLES) {
  test(`an index that is ${name} is said so, loses nothing, and is asked for again`, async ({ page, context }) => {
    let isBroken = true
    await context.route(INDEX, (route) => {
      if (!isBroken) return route.continue()
      return answer === 'abort' ? route.abort() : route.fulfill(answer)
    })
    await openSearch(page, 'harbour')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText(said)
    await expect(field(page)).toHaveValue('harbour')

    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(count(page)).toHaveText('Searching …')
    await expect(alert).toContainText(said)
    isBroken = false
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(count(page)).toHaveText('301 articles')
    await expect(alert).toHaveCount(0)
    await expect(hits(page)).toHaveCount(HITS)
  })
}

test('hits that do not come leave those that did, and are asked for again', async ({ page, context }) => {
  await openSearch(page, 'harbour')
  await expect(hits(page)).toHaveCount(HITS)
  let isBroken = true
  await context.route(INDEX, (route) => (isBroken ? route.abort() : route.continue()))
  await page.getByRole('button', { name: 'More results' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('there may be no connection')
  await expect(hits(page)).toHaveCount(HITS)
  isBroken = false
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(hits(page)).toHaveCount(2 * HITS)
  await expect(alert).toHaveCount(0)
})

test('search is ready before the first key, and waits for one script that imports no other', async ({ page }) => {
  await openSearch(page)
  const script = page.waitForResponse(/search-worker/)
  const root = page.waitForResponse(/data\/search-\w+\/root\.bin/)
  await field(page).focus()
  expect((await root).status()).toBe(200)
  const text = await (await script).text()
  expect(text.length).toBeGreaterThan(10_000)
  expect(text).not.toMatch(/(?:^|[;}])import\s*(?:[\w*{]|["'])/)
})

test('a worker whose script does not come is said so, and started again', async ({ page, context }) => {
  let isBroken = true
  await context.route(/search-worker/, (route) => (isBroken ? route.abort() : route.continue()))
  await openSearch(page, 'harbour')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Search stopped working')
  isBroken = false
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(hits(page)).toHaveCount(HITS)
})

const SCRIPTS = [
  { script: 'Arabic', q: 'المكتبة', title: 'مكتبة لا تغلق أبوابها', direction: 'rtl' },
  { script: 'Japanese', q: '夜行列車', title: '夜行列車の窓', direction: 'ltr' },
]

for (const width of [360, 1280]) {
  test(`at ${width} nothing is wider than the window, in whatever script`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await openSearch(page)
    const isTooWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    for (const { script, q, title, direction } of SCRIPTS) {
      await field(page).fill(q)
      const hit = hits(page).filter({ hasText: title })
      await expect(hit.locator('mark').first(), script).toBeVisible()
      expect(q, script).toContain(await hit.locator('mark').first().textContent())
      await expect(hit.locator('.passage'), script).toHaveCSS('direction', direction)
      expect(await field(page).evaluate((input) => getComputedStyle(input).direction), script).toBe(direction)
      expect(await isTooWide(), script).toBe(false)
    }
    await field(page).fill(`${'unbreakable'.repeat(30)} section:"City" author:"Nora Vale" published:2024..2026`)
    await expect(count(page)).toHaveText('0 articles')
    expect(await isTooWide()).toBe(false)
    await field(page).fill('section:')
    await expect(page.getByRole('option').first()).toBeInViewport()
    expect(await isTooWide()).toBe(false)
  })
}
