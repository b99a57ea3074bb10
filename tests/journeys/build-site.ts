import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

/**
 * Builds a site as `npm run build` does.
 * @param flags Vite's
 */
export function buildSite(seeds: string, dir: string, flags: readonly string[] = []): void {
  execFileSync(
    'npm',
    ['run', '--silent', 'build', '--', '--outDir', dir, '--emptyOutDir', '--logLevel', 'warn', ...flags],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, OFFPRINT_SEEDS: seeds },
      shell: process.platform === 'win32',
    },
  )
}
