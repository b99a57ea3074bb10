import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createStaticServer, listen } from '../../src/cli/static-server.ts'
import { SEEDS, SITES } from './sites.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** Builds the sites as `npm run build` does and serves them as static hosts do. Returns its undo. */
export default async function setUp(): Promise<() => Promise<void>> {
  rmSync(SEEDS, { recursive: true, force: true })
  cpSync(join(ROOT, 'seeds'), SEEDS, { recursive: true })
  cpSync(join(ROOT, 'tests/fixtures/journeys'), SEEDS, { recursive: true })

  for (const { dir, flags } of [SITES.root, SITES.fixed]) {
    execFileSync('npm', ['run', '--silent', 'build', '--', '--outDir', dir, '--emptyOutDir', '--logLevel', 'warn', ...flags], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, OFFPRINT_SEEDS: SEEDS },
      shell: process.platform === 'win32',
    })
  }

  const servers = await Promise.all(
    Object.values(SITES).map(async ({ dir, base, port }) => {
      const server = createStaticServer({ dir, base })
      await listen(server, port, base)
      return server
    }),
  )
  return async () => {
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  }
}
