// `npm test`: types, lint, unit and component tests, and the browser journeys on the built site.
// Runs every step whatever fails, then ends with one line that sums the runners.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const reports = join(import.meta.dirname, '../node_modules/.cache/offprint/reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const bin = (name) => join(import.meta.dirname, '../node_modules/.bin', name)
const unitReport = join(reports, 'unit.json')
const journeyReport = join(reports, 'journeys.json')

/** Counts of a check without tests of its own: it passes or fails as one. */
const whole = (status) => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 })

const steps = [
  { name: 'types', command: [bin('tsc'), '-b'], count: whole },
  { name: 'lint', command: [bin('biome'), 'check', '--error-on-warnings', '.'], count: whole },
  {
    name: 'unit',
    command: [bin('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: (status) => {
      const report = JSON.parse(readFileSync(unitReport, 'utf8'))
      const counts = {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
      }
      return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
    },
  },
  {
    name: 'journeys',
    command: [bin('playwright'), 'test', '-c', 'tests/journeys/playwright.config.ts'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport },
    count: (status) => {
      const { stats } = JSON.parse(readFileSync(journeyReport, 'utf8'))
      const counts = { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
      return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
    },
  },
]

const sum = { passed: 0, failed: 0, skipped: 0 }
for (const { name, command, env, count } of steps) {
  console.log(`\n▸ ${name}`)
  const [file, ...args] = command
  const { status, error } = spawnSync(file, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (error) console.error(error.message)
  let counts
  try {
    counts = count(status)
  } catch (cause) {
    console.error(`${name} wrote no report: ${cause.message}`)
    counts = { passed: 0, failed: 1, skipped: 0 }
  }
  for (const key of Object.keys(sum)) sum[key] += counts[key]
  console.log(`▸ ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
}

console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exitCode = sum.failed === 0 ? 0 : 1
