// `npm test`: types, lint, unit and component tests, and the browser journeys on the built site.
// Runs every step whatever fails, then names what failed and ends with one line that sums the runners.
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
const whole = (status) => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0, names: [] })

/** The journeys of a suite, and of those within it, that failed twice. */
const failedSpecs = ({ specs = [], suites = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} ${title}`),
  ...suites.flatMap(failedSpecs),
]

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
        names: report.testResults.flatMap(({ name, status, message, assertionResults }) => {
          const failed = assertionResults.filter((test) => test.status === 'failed')
          if (failed.length === 0) return status === 'failed' ? [`${name} ${message}`] : []
          return failed.map(({ fullName, failureMessages }) => `${name} ${fullName}\n${failureMessages.join('\n')}`)
        }),
      }
      return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
    },
  },
  {
    name: 'journeys',
    command: [bin('playwright'), 'test', '-c', 'tests/journeys/playwright.config.ts'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport },
    count: (status) => {
      const { stats, suites } = JSON.parse(readFileSync(journeyReport, 'utf8'))
      const counts = {
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
        skipped: stats.skipped,
        names: failedSpecs({ suites }),
      }
      return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
    },
  },
]

const sum = { passed: 0, failed: 0, skipped: 0 }
const failures = []
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
    counts = { passed: 0, failed: 1, skipped: 0, names: [] }
  }
  for (const key of Object.keys(sum)) sum[key] += counts[key]
  if (counts.failed > 0) failures.push(name, ...counts.names)
  console.log(`▸ ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
}

for (const failure of failures) console.log(`✗ ${failure}`)
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exitCode = sum.failed === 0 ? 0 : 1
