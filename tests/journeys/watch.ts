import { expect, type Page } from '@playwright/test'

/** What must never happen on any page: each is a line here, and none is expected. */
export type Watch = { readonly troubles: readonly string[] }

/** Notes console errors, exceptions, failed requests, policy violations and requests to other origins. */
export function watch(page: Page, origin: string): Watch {
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('blob:'))
      troubles.push(`left for ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`)
  })
  return { troubles }
}

/** Sums layout shifts from the first paint on; read it with `shiftsOf`. Call before the page is opened. */
export async function measureShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: { value: number; what: string[] }[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as unknown as {
          value: number
          hadRecentInput: boolean
          sources: { node: Node | null }[]
        } // LayoutShift is not in TypeScript's DOM library
        if (hadRecentInput) continue
        const what = sources.map(({ node }) =>
          node instanceof Element ? `${node.tagName}.${node.className}` : String(node?.textContent),
        )
        shifts.push({ value, what })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

export function shiftsOf(page: Page): Promise<{ value: number; what: string[] }[]> {
  return page.evaluate(() => (window as unknown as { shifts: { value: number; what: string[] }[] }).shifts)
}

/** Waits until React has taken the page over. */
export async function takenOver(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-ready', '')
}

/** The text of the first whole line at the top of the window, as a reader would say where she is. */
export function topLine(page: Page): Promise<{ block: string; text: string; top: number }> {
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll<HTMLElement>('[data-article-body] > [id^="b-"]')]
    const first = blocks.find((block) => block.getBoundingClientRect().bottom > 80)
    if (!first) throw new Error('No block is in the window')
    return { block: first.id, text: first.textContent.slice(0, 60), top: first.getBoundingClientRect().top }
  })
}
