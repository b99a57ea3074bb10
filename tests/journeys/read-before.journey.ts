import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { readOn } from './read-on.ts'
import { SITES, urlOf } from './sites.ts'
import { measureShifts, shiftsOf, takenOver, topLine, watch } from './watch.ts'

/** Two articles that have three paragraphs in common, one of them with a word changed, and a fourth with other figures. */
const FIRST = { title: 'The night ferry keeps its hours', path: '/articles/the-night-ferry-keeps-its-hours/' }
const SECOND = { title: 'What the harbour board will not say', path: '/articles/what-the-harbour-board-will-not-say/' }
const NOTE = `You have read this passage before, in ${FIRST.title}`

const notesOn = (page: Page) =>
  page.getByRole('complementary', { name: 'Passages you have read before' }).getByRole('listitem')

async function open(page: Page, path: string): Promise<void> {
  await page.goto(urlOf(SITES.large, path))
  await takenOver(page)
}

async function readThrough(page: Page, path: string): Promise<void> {
  await open(page, path)
  await page.mouse.move(150, 300)
  for (let screen = 0; screen < 4; screen += 1) {
    await readOn(page, 400)
    await page.waitForTimeout(1000) // the place is written when the hand rests, and there is none below the text
  }
}

for (const width of [360, 1280]) {
  test(`a passage that was read elsewhere says so, and leads there and back, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 })
    await readThrough(page, FIRST.path)
    await measureShifts(page)
    const seen = watch(page, urlOf(SITES.large))

    await open(page, SECOND.path)
    await expect(notesOn(page)).toHaveText([NOTE, NOTE])
    expect(await shiftsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const block = page.getByText('The harbour board said on Thursday')
    const box = await block.boundingBox()
    const note = await notesOn(page).first().getByRole('link').boundingBox()
    if (!box || !note) throw new Error('Block and note are on the page')
    if (width === 360)
      expect(note.y).toBeGreaterThanOrEqual(box.y + box.height - 8) // in the space below it
    else {
      expect(note.x).toBeGreaterThan(box.x + box.width)
      expect(note.y).toBeLessThan(box.y + box.height)
    }
    expect((await new AxeBuilder({ page }).include('.article').analyze()).violations).toEqual([])

    await notesOn(page).last().getByRole('link').focus()
    await expect(page.getByText('“People think that we go out at night')).toBeInViewport()
    const left = await topLine(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: FIRST.title })).toBeVisible()
    await expect(page.getByText('“People think that we go out at night')).toBeInViewport()
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('offprint-hit') ?? [])].map(String).join())
    await expect.poll(marked).toMatch(/^“People think .* of the dark.”$/)
    await expect(notesOn(page)).toHaveCount(0) // there it was read first

    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: SECOND.title })).toBeVisible()
    await expect(notesOn(page)).toHaveText([NOTE, NOTE])
    await expect.poll(async () => (await topLine(page)).block).toBe(left.block)
    expect(seen.troubles).toEqual([])
  })
}

test('whoever has not read the other article is told nothing, and fetches nothing for it', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname))
  await open(page, SECOND.path)
  await page.waitForLoadState('networkidle')
  await expect(notesOn(page)).toHaveCount(0)
  expect(scripts.filter((path) => path.includes('read-before'))).toEqual([])
})

test('a passage that was not reached in the other article is not said to be known', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, FIRST.path)
  await page.mouse.move(150, 300)
  await readOn(page, 800)
  await page.waitForTimeout(1500) // the place is written when the hand rests
  await open(page, SECOND.path)
  await expect(notesOn(page)).toHaveText([NOTE])
  const [note, known] = [notesOn(page).getByRole('link'), page.getByText('“People think that we go out at night')]
  expect(Math.abs(((await note.boundingBox())?.y ?? 0) - ((await known.boundingBox())?.y ?? 0))).toBeLessThan(400)
})

test('notes stand in the margin where lines end, whichever way they run', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await readThrough(page, FIRST.path)
  await open(page, SECOND.path)
  await expect(notesOn(page)).toHaveCount(2)
  await page.locator('.article').evaluate((article) => article.setAttribute('dir', 'rtl'))
  await page.setViewportSize({ width: 1300, height: 800 })
  const text = await page.locator('[data-article-body]').boundingBox()
  const rightEdge = async () => {
    const note = await notesOn(page).first().getByText('You have').locator('..').boundingBox()
    return (note?.x ?? 0) + (note?.width ?? 0)
  }
  await expect.poll(rightEdge).toBeLessThan(text?.x ?? 0)
  expect(await rightEdge()).toBeGreaterThan(200)
})

test('notes stay beside their passages when the type grows, and are not printed', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await readThrough(page, FIRST.path)
  await open(page, SECOND.path)
  await expect(notesOn(page)).toHaveCount(2)
  const away = async () => {
    const note = await notesOn(page).first().getByRole('link').boundingBox()
    const box = await page.getByText('The harbour board said on Thursday').boundingBox()
    return note && box ? { below: note.y - box.y - box.height, beside: note.x - box.x - box.width } : null
  }
  expect((await away())?.beside).toBeGreaterThan(0)
  await page.evaluate(() => {
    document.documentElement.dataset.size = 'largest'
    document.documentElement.dataset.measure = 'wide'
  })
  await expect.poll(async () => Math.round(((await away())?.below ?? 999) / 20)).toBe(0)
  await page.emulateMedia({ media: 'print' })
  await expect(notesOn(page).first()).toBeHidden()
})
