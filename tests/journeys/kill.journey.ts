import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, expect, type Page, test } from '@playwright/test'
import { SITES, urlOf } from './sites.ts'
import { takenOver } from './watch.ts'

const KILLS = Number(process.env.OFFPRINT_KILLS ?? 5)
const LONG = urlOf(SITES.large, '/articles/the-long-way-round/')
const AT_MOST = 1_000 // milliseconds that a kill may cost
const NEAR = 40 // characters: the place is the start of a line

/** Where the page stood: characters into the text, and milliseconds on the page's own clock. */
type Sample = { readonly at: number; readonly offset: number }

/** A browser that can be killed with everything it started, as a crash or an empty battery does. */
async function launch(profile: string, executable: string, args: readonly string[]) {
  const child = spawn(
    executable,
    [...args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--window-size=900,700'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const address = await new Promise<string>((found, failed) => {
    child.once('exit', () => failed(new Error('The browser ended at once')))
    createInterface(child.stderr).on('line', (line) => {
      const url = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
      if (url) found(url)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  const page = await browser.contexts()[0]?.newPage()
  if (!page) throw new Error('The browser has no context')
  return { page, kill: () => killGroup(child) }
}

function killGroup(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  if (process.platform === 'win32') child.kill('SIGKILL')
  else process.kill(-(child.pid ?? 0), 'SIGKILL')
  return ended
}

/** Defines `offprintOffset()` in the page: how many characters of the text stand above the reading line. */
function defineOffset(): void {
  const offset = () => {
    const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
    let before = 0
    for (const block of document.querySelectorAll<HTMLElement>('[data-article-body] > [id^="b-"]')) {
      const node = block.firstChild
      if (block.getBoundingClientRect().bottom > line + 4 && node instanceof Text) {
        const range = new Range()
        for (let at = 0; at < node.length; at += 1) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const { top, bottom } = range.getBoundingClientRect()
          if ((top + bottom) / 2 > line) return before + at
        }
      }
      before += block.textContent.length
    }
    return before
  }
  Object.assign(window, { offprintOffset: offset })
}

const offsetOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { offprintOffset(): number }).offprintOffset()) // defined above

/** Samples where the page stands, at each scroll; it reaches us although the page is killed. */
async function sample(page: Page): Promise<Sample[]> {
  const samples: Sample[] = []
  await page.exposeFunction('offprintSample', (at: number, offset: number) => void samples.push({ at, offset }))
  await page.evaluate(() => {
    const { offprintOffset, offprintSample } = window as unknown as {
      offprintOffset(): number
      offprintSample(at: number, offset: number): void
    } // defined above, and exposed
    addEventListener('scroll', () => offprintSample(performance.now(), offprintOffset()))
  })
  return samples
}

test(`a browser killed while scrolling loses no more than a second, ${KILLS} times`, async ({
  playwright: _,
}, info) => {
  test.setTimeout(60_000 + KILLS * 30_000)
  const { launchOptions } = info.project.use
  const profile = await mkdtemp(join(tmpdir(), 'offprint-kill-'))
  let bounds: readonly [number, number] | null = null
  for (let round = 0; round <= KILLS; round += 1) {
    const { page, kill } = await launch(profile, launchOptions?.executablePath ?? '', launchOptions?.args ?? [])
    await page.addInitScript(defineOffset)
    await page.goto(LONG)
    await takenOver(page)
    if (bounds) {
      await page.getByRole('button', { name: /^Continue at/ }).click()
      const offset = await offsetOf(page)
      expect(offset, `round ${round}`).toBeGreaterThanOrEqual(bounds[0] - NEAR)
      expect(offset, `round ${round}`).toBeLessThanOrEqual(bounds[1] + NEAR)
    }
    if (round === KILLS) {
      await page.goto(urlOf(SITES.large, '/settings/'))
      await takenOver(page)
      await expect(page.getByText('kept aside')).toBeHidden()
      await kill()
      break
    }
    const samples = await sample(page)
    await page.mouse.move(450, 400)
    // Another moment each round, and back again, so that the end of the article is never reached.
    const steps = 16 + ((round * 7) % 11)
    for (let step = 0; step < steps; step += 1) {
      await page.mouse.wheel(0, round % 2 === 0 ? 220 : -160)
      await page.waitForTimeout(90) // the pace of a hand; nothing is awaited here
    }
    await kill()
    const last = samples.at(-1)
    if (!last) throw new Error('The page did not scroll')
    const recent = samples.filter(({ at }) => at >= last.at - AT_MOST).map(({ offset }) => offset)
    bounds = [Math.min(...recent), Math.max(...recent)]
  }
  await rm(profile, { recursive: true, force: true })
})
