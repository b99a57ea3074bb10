import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createStaticServer, listen } from '../../src/cli/static-server.ts'
import { generatedSeeds } from '../journeys/generated-seeds.ts'
import { type Benchmark, type Row, row } from './row.ts'

const PORT = 4691
const SLOW_DOWN = 4 // times: a phone of the middle, as Lighthouse has it
const NOTCHES = 120 // of the wheel, 100 pixels each
const ROUNDS = 3 // by turns with and without our scripts, so that a busy machine troubles both

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

type Round = Cost & {
  /** Milliseconds of scripts, and of the page's thread as a whole. */
  readonly script: number
  readonly task: number
}

async function scrollThrough(page: Page, url: string, hasScripts: boolean): Promise<Round> {
  const session = await page.context().newCDPSession(page)
  await page.addInitScript(timeCallbacks)
  if (!hasScripts) await page.route('**/*.js', (route) => route.abort())
  await page.goto(url)
  if (hasScripts) await page.locator('html[data-ready]').waitFor()
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000
    return { script: of('ScriptDuration'), task: of('TaskDuration') }
  }
  await page.mouse.move(450, 400)
  await page.mouse.wheel(0, 400)
  await page.waitForTimeout(2_000)
  await reset(page)
  const before = await spent()
  for (let notch = 0; notch < NOTCHES; notch += 1) {
    await page.mouse.wheel(0, 100)
    await page.waitForTimeout(30)
  }
  await page.waitForTimeout(1_500)
  const after = await spent()
  return { ...(await read(page)), script: after.script - before.script, task: after.task - before.task }
}

const WITHOUT = 'the same page without its scripts'

/** Rounds as rows: a frame is one in which a listener of ours ran, or, without any, one that was scrolled. */
function rowsOf(ours: readonly Round[], bare: readonly Round[]): Row[] {
  const frames = ours.flatMap((round) => round.frames).toSorted((a, b) => a - b)
  const rounded = (value: number) => Math.round(value * 100) / 100
  const sum = (rounds: readonly Round[], of: (round: Round) => number) =>
    rounds.reduce((total, round) => total + of(round), 0)
  const aFrame = (rounds: readonly Round[], of: (round: Round) => number) =>
    rounded(sum(rounds, of) / Math.max(1, frames.length))
  const peer = (value: number) => ({ name: WITHOUT, value })
  const longTasks = (rounds: readonly Round[]) => sum(rounds, (round) => round.longTasks.length)
  return [
    row('tracking a frame, median', rounded(frames[Math.floor(frames.length / 2)] ?? 0), 'ms'),
    row('tracking a frame, 95 of 100', rounded(frames[Math.floor(frames.length * 0.95)] ?? 0), 'ms'),
    row(
      'all scripts a frame, mean',
      aFrame(ours, ({ script }) => script),
      'ms',
    ),
    row(
      'the page’s thread a frame, mean',
      aFrame(ours, ({ task }) => task),
      'ms',
      peer(aFrame(bare, ({ task }) => task)),
    ),
    row('frames', frames.length, 'frames'),
    row('long tasks', longTasks(ours), 'tasks', peer(longTasks(bare))),
    row(
      'longest task over 50 ms',
      Math.max(0, ...ours.flatMap((round) => round.longTasks)),
      'ms',
      peer(Math.max(0, ...bare.flatMap((round) => round.longTasks))),
    ),
  ]
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
    const round = async (hasScripts: boolean): Promise<Round> => {
      const page = await browser.newPage({ viewport: { width: 900, height: 700 }, serviceWorkers: 'block' })
      const cost = await scrollThrough(page, `http://localhost:${PORT}/articles/the-long-way-round/`, hasScripts)
      await page.close()
      return cost
    }
    const ours: Round[] = []
    const bare: Round[] = []
    for (let nth = 0; nth < ROUNDS; nth += 1) {
      ours.push(await round(true))
      bare.push(await round(false))
    }
    return rowsOf(ours, bare)
  } finally {
    await browser.close()
    server.close()
    rmSync(work, { recursive: true, force: true })
  }
}
