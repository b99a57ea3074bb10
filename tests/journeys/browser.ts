import { existsSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

/** Where a Chromium, Chrome or Edge that someone installed usually stands. */
const INSTALLED: Record<string, readonly string[]> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap((name) => [
    join('/usr/bin', name),
    join('/usr/local/bin', name),
    join('/snap/bin', name),
  ]),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
}

async function packagedChromium(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x' // read at import: without it, its system libraries are not unpacked
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

/**
 * A browser for the journeys: `CHROME_PATH`, an installed one, Playwright's own, on Linux x64 the one
 * that comes as an npm package. Throws with the ways out when there is none, so that no test is skipped in silence.
 */
export async function findBrowser(): Promise<string> {
  const asked = process.env.CHROME_PATH
  if (asked) {
    await access(asked).catch(() => {
      throw new Error(`CHROME_PATH names ${asked}, which is not there.`)
    })
    return asked
  }
  const installed = INSTALLED[process.platform]?.find((path) => existsSync(path))
  if (installed) return installed
  const own = chromium.executablePath()
  if (own && existsSync(own)) return own
  const packaged = await packagedChromium()
  if (packaged) return packaged
  throw new Error(
    'The browser journeys need Chromium. Set CHROME_PATH to one, install Chrome, or run: npx playwright install chromium',
  )
}
