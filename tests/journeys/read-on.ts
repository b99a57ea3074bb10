import type { Page } from '@playwright/test'

/** Scrolls as a hand does, so that it counts as reading. */
export async function readOn(page: Page, pixels: number): Promise<void> {
  for (let rest = pixels; rest > 0; rest -= 400) {
    await page.mouse.wheel(0, Math.min(400, rest))
    await page.waitForTimeout(60) // the pace of a hand; nothing is awaited here
  }
}
