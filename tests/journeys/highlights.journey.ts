import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { drag, handles, painted, press, selected } from './selecting.ts'
import { REAL, SITES, urlOf } from './sites.ts'
import { takenOver, watch } from './watch.ts'

const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Highlight' })
const tool = (page: Page, name: string | RegExp) => toolbar(page).getByRole('button', { name })

async function open(page: Page): Promise<void> {
  await page.goto(urlOf(SITES.root, REAL.path))
  await takenOver(page)
}

/** By the words, for a mouse takes the nearest gap between two letters. */
async function highlight(page: Page, colour: string, select: () => Promise<void>): Promise<string> {
  await select()
  await expect(toolbar(page)).toBeVisible()
  const words = (await selected(page)).replace(/\s+/g, ' ')
  await tool(page, new RegExp(`^${colour}`)).click()
  await expect(toolbar(page)).toBeHidden()
  return words
}

const flat = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, ' '))

test('passages are marked with the mouse, over one another and across paragraphs, and stay', async ({ page }) => {
  const seen = watch(page, urlOf(SITES.root))
  await open(page)
  const before = await page.locator('[data-article-body]').innerHTML()
  const yellow = await highlight(page, 'Yellow', () => drag(page, [2, 4], [2, 60]))
  const green = await highlight(page, 'Green', () => drag(page, [2, 40], [2, 140]))
  const pink = await highlight(page, 'Pink', () => drag(page, [4, 20], [5, 30]))
  expect(yellow.length).toBeGreaterThan(40)

  await page.reload()
  await takenOver(page)
  await expect.poll(() => painted(page, 'yellow')).toEqual([yellow])
  expect(flat(await painted(page, 'green'))).toEqual([green])
  expect(flat(await painted(page, 'pink')).map((text) => text.replaceAll(' ', ''))).toEqual([pink.replaceAll(' ', '')])
  expect(await page.locator('[data-article-body]').innerHTML()).toBe(before)

  await test.step('a press opens one, pressed again the other that lies there', async () => {
    await press(page, [2, 50])
    await expect(tool(page, /^Yellow/)).toHaveAttribute('aria-pressed', 'true')
    await press(page, [2, 50])
    await expect(tool(page, /^Green/)).toHaveAttribute('aria-pressed', 'true')
  })
  await test.step('another colour, and away', async () => {
    await tool(page, /^Blue/).click()
    await expect.poll(() => painted(page, 'blue')).toHaveLength(1)
    expect(await painted(page, 'green')).toEqual([])
    await press(page, [2, 120])
    await tool(page, 'Remove').click()
    await expect.poll(() => painted(page, 'blue')).toEqual([])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => painted(page, 'blue')).toHaveLength(1)
  })
  expect(seen.troubles).toEqual([])
})

test('a note is kept with every letter', async ({ page }) => {
  await open(page)
  await drag(page, [1, 0], [1, 40])
  await tool(page, 'Note').click()
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await page.keyboard.type('Ask who was there.')
  await page.reload()
  await takenOver(page)
  await expect.poll(() => painted(page, 'yellow')).toHaveLength(1)
  await press(page, [1, 10])
  await tool(page, 'Edit note').click()
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Ask who was there.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Note' })).toBeHidden()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('the tools stand below the handles, large enough for a finger', async ({ page }) => {
    await open(page)
    await handles(page, [1, 6], [1, 80])
    const words = await selected(page)
    await expect(toolbar(page)).toBeVisible()
    const gap = await page.evaluate(() => {
      const bar = document.querySelector('[role="toolbar"]')?.getBoundingClientRect()
      const range = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
      return bar && range ? { below: bar.top - range.bottom, right: innerWidth - bar.right, left: bar.left } : null
    })
    expect(gap?.below).toBeGreaterThanOrEqual(24)
    expect(gap?.left).toBeGreaterThanOrEqual(0)
    expect(gap?.right).toBeGreaterThanOrEqual(0)
    for (const button of await toolbar(page).getByRole('button').all()) {
      const box = await button.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }
    await tool(page, /^Green/).tap()
    await expect.poll(() => painted(page, 'green')).toEqual([words])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
})

test('a passage is chosen, marked and annotated with the keyboard alone', async ({ page }) => {
  await open(page)
  await page.keyboard.press('h')
  await expect.poll(() => selected(page)).not.toBe('')
  const first = await selected(page)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => selected(page)).not.toBe(first)
  const second = await selected(page)
  await page.keyboard.press('Shift+ArrowDown')
  expect((await selected(page)).length).toBeGreaterThan(second.length)
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Shift+ArrowLeft')
  const chosen = await selected(page)
  expect(second.startsWith(chosen)).toBe(true)
  await expect(page.getByRole('status').filter({ hasText: chosen })).toHaveCount(1)

  await page.keyboard.press('Enter')
  await expect(tool(page, /^Yellow/)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  expect(await painted(page, 'green')).toEqual([chosen])
  await expect(page.locator('[data-article-body] :focus')).toHaveCount(1)

  await test.step('from the list below the text, and back to it', async () => {
    const list = page.getByRole('region', { name: 'Highlights' })
    await list.getByText('1 highlight in this article').focus()
    await page.keyboard.press('Enter')
    const entry = list.getByRole('button').first()
    await entry.focus()
    await page.keyboard.press('Enter')
    await expect(tool(page, /^Green/)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(entry).toBeFocused()
  })
})

test('a link to a passage finds it, and its words stand in the link too', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await drag(page, [3, 0], [3, 50])
  const words = await selected(page)
  await tool(page, 'Copy link').click()
  await expect(tool(page, 'Link copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/#b-[a-z0-9-]+\.0-\d+:~:text=/)
  await page.goto('about:blank')
  await page.goto(link)
  await takenOver(page)
  await expect.poll(() => painted(page, 'hit')).toEqual([words])
})

for (const theme of ['light', 'sepia', 'dark', 'black']) {
  test(`nothing about highlights breaks a rule of axe in ${theme}`, async ({ page }) => {
    await open(page)
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    for (const [nth, colour] of ['Yellow', 'Green', 'Blue', 'Pink'].entries()) {
      await highlight(page, colour, () => drag(page, [nth, 0], [nth, 60]))
    }
    await page.getByText('4 highlights in this article').click()
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
    }
    await press(page, [2, 20])
    await expect(toolbar(page)).toBeVisible()
    await check()
    await tool(page, 'Note').click()
    await check()
  })
}
