import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { createStaticServer, listen } from '../../src/cli/static-server.ts'
import { buildSite } from './build-site.ts'
import { payloadSeeds, readPayloads } from './payload-seeds.ts'
import { takenOver } from './watch.ts'

/** Pages open at a time: a page waits more than it works. */
const ABREAST = 3
/** Then the page is closed: the browser keeps those it has left, and grows slower with each. */
const PAGES_IN_ONE = 20
/** Of so many articles one is taken over by the app, which puts the same body into the document; the rest stay as they came. */
const TAKEN_OVER_EVERY = 16
/** Of so many articles the original is opened too: it shows what a seed says as text. */
const ORIGINAL_EVERY = 4

// The policy is the second wall. Here the first is to stand alone, and no worker answers for the network.
test.use({ bypassCSP: true, serviceWorkers: 'block' })

/** What happened on a page that should not have; one line each. */
type Note = (what: string) => void

async function watchPage(page: Page, origin: string, note: Note): Promise<void> {
  await page.exposeFunction('ran', (what: unknown) => note(`ran: ${String(what)}`))
  await page.addInitScript(() => {
    const ran = (window as unknown as { ran: (what: unknown) => void }).ran // exposed above
    for (const name of ['alert', 'confirm', 'prompt', 'print']) Object.assign(window, { [name]: ran })
  })
  page.on('dialog', (dialog) => {
    note(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => note(`exception: ${error.message}`))
  page.on('popup', (popup) => note(`opened ${popup.url()}`))
  page.on('response', (response) => {
    if (response.status() >= 400) note(`asked for what is not there: ${response.url()}`)
  })
  page.on('frameattached', () => note('has a frame'))
  await page.route(
    (url) => !url.href.startsWith(origin),
    (route) => {
      note(`asked for ${route.request().url()}`)
      return route.abort()
    },
  )
}

/** Focuses, points at and presses everything; links to addresses that they show are held back at the last moment. */
function pressEverything(page: Page): Promise<void> {
  return page.evaluate(async () => {
    window.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link && /^(?:https?|mailto):$/.test(link.protocol)) event.preventDefault()
    })
    for (const element of document.querySelectorAll<HTMLElement>('[data-article-body], [data-article-body] *')) {
      element.focus?.()
      for (const name of ['pointerover', 'mouseover', 'mouseenter', 'mousedown', 'mouseup', 'dblclick'])
        element.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true }))
      for (const name of ['keydown', 'keyup'])
        element.dispatchEvent(new KeyboardEvent(name, { key: 'Enter', bubbles: true }))
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    }
    await new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(done))
      setTimeout(done, 500) // a page that stands behind another may be given no frame
    })
  })
}

/** Attributes that would run, and links that would, anywhere in the document. */
function alive(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => /^on|^srcdoc$/i.test(name) || /^\s*(?:java|vb)script:/i.test(value))
        .map(({ name, value }) => `${element.tagName} ${name}="${value}"`),
    ),
  )
}

/** Opens the pages one after the other and tells what happened on them. Empties the queue. */
async function openAll(context: BrowserContext, origin: string, queue: string[], takeOver: boolean): Promise<string[]> {
  const notes: string[] = []
  while (queue.length > 0) {
    const page = await context.newPage()
    let path = ''
    const note: Note = (what) => notes.push(`${path}: ${what}`)
    await watchPage(page, origin, note)
    if (!takeOver) await page.route('**/assets/main-*.js', (route) => route.fulfill({ contentType: 'text/javascript' }))
    for (const next of queue.splice(0, PAGES_IN_ONE)) {
      path = next
      await page.goto(origin + path)
      if (takeOver) await takenOver(page)
      await pressEverything(page)
      if (new URL(page.url()).pathname !== path) note(`went to ${page.url()}`)
      else for (const what of await alive(page)) note(`holds ${what}`)
      const name = await page.evaluate(() => window.name)
      if (name !== '') note(`named the window ${name}`)
    }
    await page.close()
  }
  return notes
}

/** Addresses of all articles, by their folders. */
function articlePaths(site: string): string[] {
  return readdirSync(join(site, 'articles')).map((slug) => `/articles/${slug}/`)
}

const { payloads, from } = readPayloads(process.env.OFFPRINT_CORPORA)

test(`no payload runs, loads or leads anywhere, on load or on a press (${from})`, async ({ context }) => {
  test.setTimeout(process.env.OFFPRINT_CORPORA ? 3_600_000 : 300_000) // some minutes with the corpus
  const folder = mkdtempSync(join(tmpdir(), 'offprint-payloads-'))
  const [seeds, site] = [join(folder, 'seeds'), join(folder, 'site')]
  const texts = payloadSeeds(payloads)
  mkdirSync(seeds)
  for (const [name, text] of texts) writeFileSync(join(seeds, name), text)
  buildSite(seeds, site)

  const server = createStaticServer({ dir: site, base: '/' })
  const origin = (await listen(server, 0)).replace(/\/$/, '')
  try {
    const paths = articlePaths(site)
    expect(paths.length).toBeGreaterThan(texts.length * 0.9)
    const every = (step: number) => paths.filter((_, index) => index % step === 0)
    const queue = ['/', ...paths, ...every(ORIGINAL_EVERY).map((path) => `${path}original/`)]
    const asTheyCame = Array.from({ length: ABREAST - 1 }, () => openAll(context, origin, queue, false))
    const byTheApp = openAll(context, origin, every(TAKEN_OVER_EVERY), true)
    expect((await Promise.all([...asTheyCame, byTheApp])).flat()).toEqual([])
  } finally {
    await new Promise((done) => server.close(done))
    rmSync(folder, { recursive: true, force: true })
  }
})
