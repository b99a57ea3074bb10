import type { Page } from '@playwright/test'

/** A point in the article: the nth paragraph, and UTF-16 units into its text. */
export type Spot = readonly [paragraph: number, offset: number]

const PARAGRAPHS = '[data-article-body] > p[id^="b-"]'

/** Where a character stands in the window, once its paragraph is in the middle of it. */
function spotOnScreen(page: Page, [paragraph, offset]: Spot, scroll: boolean): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ([selector, nth, into, bring]) => {
      const element = document.querySelectorAll(selector)[nth]
      if (!element) throw new Error(`There is no paragraph ${nth}`)
      if (bring) element.scrollIntoView({ block: 'center', behavior: 'instant' })
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let rest = into
      let node = walker.nextNode()
      while (node && rest >= (node.nodeValue?.length ?? 0)) {
        rest -= node.nodeValue?.length ?? 0
        node = walker.nextNode()
      }
      if (!node) throw new Error(`Paragraph ${nth} is shorter than ${into}`)
      const range = new Range()
      range.setStart(node, rest)
      range.setEnd(node, rest + 1)
      const { left, top, bottom } = range.getBoundingClientRect()
      return { x: left + 1, y: (top + bottom) / 2 }
    },
    [PARAGRAPHS, paragraph, offset, scroll] as const,
  )
}

/** Selects as a mouse does. */
export async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  const start = await spotOnScreen(page, from, true)
  const end = await spotOnScreen(page, to, false)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 5 })
  await page.mouse.up()
}

/** Selects as the system's handles do: no pointer event reaches the page. */
export async function handles(page: Page, from: Spot, to: Spot): Promise<void> {
  await spotOnScreen(page, from, true)
  await page.evaluate(
    ([selector, [fromNth, fromOffset], [toNth, toOffset]]) => {
      const all = document.querySelectorAll(selector)
      const [start, end] = [all[fromNth]?.firstChild, all[toNth]?.firstChild]
      if (start && end) document.getSelection()?.setBaseAndExtent(start, fromOffset, end, toOffset)
    },
    [PARAGRAPHS, from, to] as const,
  )
}

/** What the reader has selected, as text. */
export function selected(page: Page): Promise<string> {
  return page.evaluate(() => String(document.getSelection()))
}

/** The texts that are painted in a colour, in the order they were painted. */
export function painted(page: Page, colour: string): Promise<readonly string[]> {
  return page.evaluate((name) => [...(CSS.highlights.get(`offprint-${name}`) ?? [])].map(String), colour)
}

/** Clicks on a character of a painted text. */
export async function press(page: Page, spot: Spot): Promise<void> {
  const { x, y } = await spotOnScreen(page, spot, true)
  await page.mouse.click(x, y)
}
