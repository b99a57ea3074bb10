import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createStaticServer, listen } from '../../src/cli/static-server.ts'
import { generatedSeeds } from '../journeys/generated-seeds.ts'
import { type Benchmark, row } from './row.ts'

const PORT = 4691
const SLOW_DOWN = 4 // times: a phone of the middle, as Lighthouse has it
const NOTCHES = 120 // of the wheel, 100 pixels each

/** What the page tells: milliseconds a frame in our listeners and frames, and of each long task. */
type Cost = { readonly frames: number[]; readonly longTasks: number[] }

/** Runs in the page before its scripts: times what they do at scrolls and before frames. */
function timeCallbacks(): void {
  const cost: { frames: number[]; longTasks: number[] } = { frames: [], longTasks: [] }
  let spent = 0
  const timed =
    <Args extends unknown[]>(call: (...args: Args) => unknown) =>
    (...args: Args) => {
      const start = performance.now()
      call(...args)
      spent += performance.now() - start
    }
  const { requestAnimationFrame: frame, addEventListener: listen } = window
  window.requestAnimationFrame = (call) => frame.call(window, timed(call))
  Object.assign(window, {
    cost,
    addEventListener(type: string, call: (event: Event) => void, options?: AddEventListenerOptions) {
      listen.call(window, type, type === 'scroll' ? timed(call) : call, options)
    },
  })
  const next = () => {
    if (spent > 0) cost.frames.push(spent)
    spent = 0
    frame.call(window, next)
  }
  frame.call(window, next)
  new PerformanceObserver((list) => {
    cost.longTasks.push(...list.getEntries().map(({ duration }) => duration))
  }).observe({ type: 'longtask' })
}

const reset = (page: Page) =>
  page.evaluate(() => {
    const { cost } = window as unknown as { cost: Cost } // from timeCallbacks
    cost.frames.length = 0
    cost.longTasks.length = 0
  })

const read = (page: Page) => page.evaluate(() => (window as unknown as { cost: Cost }).cost) // as above

async function scrollThrough(page: Page, url: string): Promise<Cost & { readonly script: number }> {
  const session = await page.context().newCDPSession(page)
  await page.addInitScript(timeCallbacks)
  await page.goto(url)
  await page.locator('html[data-ready]').waitFor()
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
  const scripts = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000
  }
  await page.mouse.move(450, 400)
  await page.mouse.wheel(0, 400)
  await page.waitForTimeout(2_000)
  await reset(page)
  const before = await scripts()
  for (let notch = 0; notch < NOTCHES; notch += 1) {
    await page.mouse.wheel(0, 100)
    await page.waitForTimeout(30)
  }
  await page.waitForTimeout(1_500)
  return { ...(await read(page)), script: (await scripts()) - before }
}

/** What following the reader costs while an article of 20,000 words scrolls, on a CPU four times slower. */
export const tracking: Benchmark = async ({ root }) => {
  // The loader that runs the benchmarks cannot import Playwright's CommonJS, unless it is there already.
  const { chromium } = createRequire(import.meta.url)('@playwright/test') as typeof import('@playwright/test') // as it is typed
  const { findBrowser } = await import('../journeys/browser.ts')
  const work = mkdtempSync(join(tmpdir(), 'offprint-tracking-'))
  const [seeds, dir] = [join(work, 'seeds'), join(work, 'dist')]
  const long = generatedSeeds().at(-1)
  mkdirSync(seeds)
  if (long) writeFileSync(join(seeds, long[0]), long[1])
  execFileSync('npm', ['run', '--silent', 'build', '--', '--outDir', dir, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, OFFPRINT_SEEDS: seeds },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  const server = createStaticServer({ dir, base: '/' })
  await listen(server, PORT, '/')
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 700 } })
    const { frames, longTasks, script } = await scrollThrough(
      page,
      `http://localhost:${PORT}/articles/the-long-way-round/`,
    )
    const sorted = frames.toSorted((a, b) => a - b)
    const rounded = (value: number) => Math.round(value * 100) / 100
    return [
      row('tracking a frame, median', rounded(sorted[Math.floor(sorted.length / 2)] ?? 0), 'ms'),
      row('tracking a frame, 95 of 100', rounded(sorted[Math.floor(sorted.length * 0.95)] ?? 0), 'ms'),
      row('all scripts a frame, mean', rounded(script / Math.max(1, frames.length)), 'ms'),
      row('frames', frames.length, 'frames'),
      row('long tasks', longTasks.length, 'tasks'),
    ]
  } finally {
    await browser.close()
    server.close()
    rmSync(work, { recursive: true, force: true })
  }
}
