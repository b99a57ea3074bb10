import type { Browser } from '@playwright/test'

/** A phone on a slow line, as Lighthouse has it. */
const THROTTLING = {
  cpu: 4,
  /** Milliseconds that each request waits. */
  latency: 150,
  /** Bytes a second: 1.6 Mbit/s down, 0.75 Mbit/s up. */
  down: 1_600_000 / 8,
  up: 750_000 / 8,
}

/** CSS pixels: Lighthouse's phone. */
const PHONE = { width: 412, height: 823 }

/** Milliseconds without a request or a long task after which a page counts as idle. */
const QUIET = 2000
/** Milliseconds after which a page that never rests is taken as it is. */
const PATIENCE = 60_000

export type ColdLoad = {
  /** Milliseconds from the start of navigation. */
  readonly fcp: number
  readonly lcp: number
  /** The sum of layout shifts that no input caused. */
  readonly shift: number
  /** Tasks over 50 ms until the page is idle, nobody having touched it. */
  readonly longTasks: number
  /** Milliseconds over 50 of each of them, summed. */
  readonly blocked: number
  /** Requests to anywhere else. */
  readonly elsewhere: number
}

type Seen = { fcp: number; lcp: number; shift: number; longTasks: number; blocked: number; lastTask: number }

/** Opens a page with nothing cached, slowed down, and waits until it is idle. */
export async function loadCold(browser: Browser, address: string): Promise<ColdLoad> {
  const context = await browser.newContext({ viewport: PHONE })
  try {
    const page = await context.newPage()
    await page.addInitScript(observe)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: THROTTLING.latency,
      downloadThroughput: THROTTLING.down,
      uploadThroughput: THROTTLING.up,
    })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING.cpu })

    const origin = new URL(address).origin
    let elsewhere = 0
    let open = 0
    let lastTouched = Date.now()
    page.on('request', (request) => {
      open += 1
      lastTouched = Date.now()
      if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin) elsewhere += 1
    })
    const closed = () => {
      open -= 1
      lastTouched = Date.now()
    }
    page.on('requestfailed', closed)
    page.on('requestfinished', closed)

    await page.goto(address, { waitUntil: 'load', timeout: PATIENCE })
    const started = Date.now()
    const read = () => page.evaluate(() => (window as unknown as { seen: Seen }).seen) // which `observe` put there
    for (;;) {
      const { lastTask, fcp } = await read()
      const rested = open === 0 && Date.now() - lastTouched > QUIET && Date.now() - lastTask > QUIET
      if ((rested && fcp > 0) || Date.now() - started > PATIENCE) break
      await new Promise((resume) => setTimeout(resume, 100))
    }
    const { fcp, lcp, shift, longTasks, blocked } = await read()
    if (fcp === 0) throw new Error(`${address} painted nothing`)
    return { fcp, lcp, shift, longTasks, blocked, elsewhere }
  } finally {
    await context.close()
  }
}

/** Runs in the page before anything of its own. */
function observe(): void {
  const seen = { fcp: 0, lcp: 0, shift: 0, longTasks: 0, blocked: 0, lastTask: 0 }
  Object.assign(window, { seen })
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime
  })
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime
  })
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean } // no type yet
    if (!hadRecentInput) seen.shift += value
  })
  watch('longtask', ({ startTime, duration }) => {
    seen.longTasks += 1
    seen.blocked += duration - 50
    seen.lastTask = performance.timeOrigin + startTime + duration
  })
}
