import { defineConfig } from '@playwright/test'
import { findBrowser } from './browser.ts'

const executablePath = await findBrowser()

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  outputDir: '../../node_modules/.cache/offprint/journeys',
  globalSetup: './global-setup.ts',
  reporter: [['list'], ['json']],
  timeout: 120_000, // shared machines are slow, and a slow pass is a pass
  expect: { timeout: 20_000 },
  retries: 1, // headless Chromium now and then stops drawing frames; the report names what needed a second try
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    actionTimeout: 60_000,
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    },
  },
})
