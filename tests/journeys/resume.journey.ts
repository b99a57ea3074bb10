import { type Browser, expect, type Page, test } from '@playwright/test'
import { readOn } from './read-on.ts'
import { SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

const LONG = urlOf(SITES.large, '/articles/the-long-way-round/')
const PHONE = { width: 360, height: 740 }
const DESK = { width: 1600, height: 900 }
const NEAR = 40 // characters

type Held = { readonly block: string; readonly offset: number }

/** The first character of the first line below the line that reading begins at. */
function held(page: Page): Promise<Held> {
  return page.evaluate(() => {
    const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
    const blocks = [...document.querySelectorAll<HTMLElement>('[data-article-body] > [id^="b-"]')]
    const block = blocks.find((found) => found.getBoundingClientRect().bottom > line + 4)
    const node = block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode()
    if (!block || !(node instanceof Text)) throw new Error('No text is in the window')
    for (let offset = 0; offset < node.length; offset += 1) {
      const range = new Range()
      range.setStart(node, offset)
      range.setEnd(node, offset + 1)
      const { top, bottom, height } = range.getBoundingClientRect()
      if (height > 0 && (top + bottom) / 2 > line) return { block: block.id, offset }
    }
    throw new Error('No line is in the window')
  })
}

/** How many characters lie between what was held and the line that stands there now; 0 when it holds them. */
async function slipped(page: Page, before: Held): Promise<number> {
  return page.evaluate(({ block, offset }) => {
    const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
    const element = document.getElementById(block)
    const node = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
    if (!element || !(node instanceof Text)) throw new Error('The block is gone')
    const middle = (at: number) => {
      const range = new Range()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const { top, bottom } = range.getBoundingClientRect()
      return (top + bottom) / 2
    }
    const step = middle(offset) > line ? -1 : 1
    const lower = line + 2 * Number.parseFloat(getComputedStyle(element).lineHeight)
    const isThere = (at: number) => middle(at) > line && middle(at) < lower
    for (let at = offset; at >= 0 && at < node.length; at += step) if (isThere(at)) return Math.abs(at - offset)
    return Number.POSITIVE_INFINITY
  }, before)
}

async function openAndRead(browser: Browser, viewport = DESK) {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  await page.goto(LONG)
  await takenOver(page)
  await page.mouse.move(180, 400)
  await readOn(page, 6_000)
  await expect.poll(() => keptPlace(page)).not.toBeNull()
  await expect.poll(async () => (await keptPlace(page))?.block).toBe((await held(page)).block.slice(2))
  return page
}

/** The place that is kept, as the browser's storage has it. */
function keptPlace(page: Page): Promise<Held | null> {
  return page.evaluate(() => {
    const texts = Object.keys(localStorage).filter((key) => key.includes(':article:'))
    const records = texts.flatMap((key) => Object.entries(JSON.parse(localStorage.getItem(key) ?? '{}').records))
    const place = records.find(([key]) => key.startsWith('place:'))?.[1] as
      | { value: { locator: { start: Held } } }
      | undefined // as docs/formats/reading-state.md has it
    return place?.value.locator.start ?? null
  })
}

const set = (page: Page, choice: Record<string, string>) =>
  page.evaluate((chosen) => void Object.assign(document.documentElement.dataset, chosen), choice)

test('the line being read stays through every way of laying the page out anew', async ({ browser }) => {
  const page = await openAndRead(browser)
  const before = await held(page)
  const stays = (what: string) => expect.poll(() => slipped(page, before), { message: what }).toBeLessThanOrEqual(NEAR)
  for (const size of ['largest', 'small', 'medium']) {
    await set(page, { size })
    await stays(`type size ${size}`)
  }
  for (const measure of ['narrow', 'wide', 'medium']) {
    await set(page, { measure })
    await stays(`measure ${measure}`)
  }
  await page.evaluate(() => {
    document.documentElement.style.fontFamily = 'monospace'
    document.querySelector<HTMLElement>('.article')?.style.setProperty('font-family', 'monospace')
  })
  await stays('another font')
  for (const size of [PHONE, { width: PHONE.height, height: PHONE.width }, PHONE, DESK]) {
    await page.setViewportSize(size)
    await stays(`${size.width} by ${size.height}`)
  }
  await page.evaluate(() => {
    const late = document.createElement('canvas') // a picture without dimensions, once its bytes are there
    document.querySelector('[data-article-body] > [id^="b-"]')?.before(late)
    late.height = 900
  })
  await stays('a late picture')
  await page.evaluate(() => {
    const aside = document.createElement('details')
    aside.append(Object.assign(document.createElement('p'), { textContent: 'A long aside. '.repeat(400) }))
    document.querySelector('[data-article-body] > [id^="b-"]')?.after(aside)
  })
  await stays('something closed above the screen')
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  await stays('what was closed is open')
  for (const text of ['200%', '']) {
    await page.evaluate((size) => void Object.assign(document.documentElement.style, { fontSize: size }), text)
    await stays(`text zoomed to ${text || 'what it was'}`)
  }
  const browserOf = await page.context().newCDPSession(page)
  for (const zoom of [2, 1]) {
    const { width, height } = DESK
    // What a browser's own zoom does to a page: fewer CSS pixels, each of them larger.
    const metrics = { width: width / zoom, height: height / zoom, deviceScaleFactor: zoom, mobile: false }
    await browserOf.send('Emulation.setDeviceMetricsOverride', metrics)
    await stays(`zoomed ${zoom} times`)
  }
  expect(await held(page)).toEqual(before)
})

test('looking for a word with the browser moves the view and not the place', async ({ browser }) => {
  const page = await openAndRead(browser)
  const [before, kept] = [await held(page), await keptPlace(page)]
  await page.waitForTimeout(700) // nobody opens the browser's search while the wheel still turns the page
  // No script can open the browser's search; to the page it is a scroll without any input.
  await page.evaluate(() => {
    const blocks = document.querySelectorAll('[data-article-body] > p[id^="b-"]')
    blocks.item(blocks.length - 9).scrollIntoView({ block: 'center' })
  })
  await expect.poll(async () => (await held(page)).block).not.toBe(before.block)
  await page.getByRole('link', { name: 'Settings' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  expect(await keptPlace(page)).toEqual(kept)
})

test('days of reading are shown as they were read, and erased at a press', async ({ browser }) => {
  const context = await browser.newContext({ viewport: DESK })
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(LONG)
  await takenOver(page)
  await page.mouse.move(180, 400)
  for (let part = 1; part <= 6; part += 1) {
    await readOn(page, 900)
    await page.clock.fastForward(30_000)
  }
  await readOn(page, 900)
  await page.getByRole('link', { name: 'Settings' }).first().click()
  const history = page.getByRole('region', { name: 'What you have read' })
  await expect(history.getByRole('img', { name: /^Minutes of reading a day.*: [1-9]\d* in all/ })).toBeVisible()
  await history.getByText('Day by day').click()
  await expect(history.getByRole('row')).toHaveCount(2)
  await history.getByRole('button', { name: 'Erase reading history' }).click()
  await expect(history.getByRole('img')).toHaveCount(0)
  await page.reload()
  await takenOver(page)
  await expect(history).toContainText('How long you read on which day stands here')
})

test('a reload goes on from the very line', async ({ browser }) => {
  const page = await openAndRead(browser)
  const before = await held(page)
  await page.reload()
  await takenOver(page)
  await expect.poll(() => slipped(page, before)).toBeLessThanOrEqual(NEAR)
  await expect(page.getByRole('button', { name: /^Continue at/ })).toBeHidden()
})

for (const [from, to] of [
  [PHONE, DESK],
  [DESK, PHONE],
] as const) {
  test(`what was left at ${from.width} pixels goes on at ${to.width}, in another size of type`, async ({ browser }) => {
    const page = await openAndRead(browser, from)
    const before = await held(page)
    await page.goto('about:blank')
    await page.setViewportSize(to)
    await page.goto(urlOf(SITES.large, '/settings/'))
    await takenOver(page)
    await page.getByRole('radiogroup', { name: 'Type size' }).getByText('Largest', { exact: true }).click()
    await page.goto(LONG)
    await page.getByRole('button', { name: /^Continue at/ }).click()
    await expect.poll(() => slipped(page, before)).toBeLessThanOrEqual(NEAR)
    expect((await keptPlace(page))?.block).toBe(before.block.slice(2))
  })
}

test('a finished reading keeps its last place, and the next begins at one press', async ({ browser }) => {
  const page = await openAndRead(browser)
  await page.keyboard.press('End')
  const again = page.getByRole('button', { name: 'Read again' })
  await expect(again).toBeVisible()
  const last = await keptPlace(page)
  expect(last).not.toBeNull()
  await page.reload()
  await takenOver(page)
  await expect(page.getByRole('button', { name: /^Continue at/ })).toBeHidden()
  expect(await keptPlace(page)).toEqual(last)
  await again.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await expect(again).toBeHidden()
  await readOn(page, 2_000)
  await page.goto(urlOf(SITES.large, '/shelf/'))
  await expect(page.getByRole('region', { name: 'In progress' })).toContainText('The long way round')
})
