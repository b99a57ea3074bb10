import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createStaticServer, listen } from '../../src/cli/static-server.ts'
import { buildSite } from './build-site.ts'
import { generatedSeeds } from './generated-seeds.ts'
import { LIBRARIES, SITES, type Site } from './sites.ts'

const ROOT = resolve(import.meta.dirname, '../..')

function laySeeds(): void {
  for (const { seeds } of Object.values(LIBRARIES)) rmSync(seeds, { recursive: true, force: true })
  cpSync(join(ROOT, 'seeds'), LIBRARIES.own.seeds, { recursive: true })
  cpSync(join(ROOT, 'tests/fixtures/journeys'), LIBRARIES.large.seeds, { recursive: true })
  mkdirSync(join(LIBRARIES.large.seeds, 'notes'))
  for (const [name, text] of generatedSeeds()) writeFileSync(join(LIBRARIES.large.seeds, 'notes', name), text)
}

/** Builds the sites as `npm run build` does and serves them as static hosts do. Returns its undo. */
export default async function setUp(): Promise<() => Promise<void>> {
  laySeeds()
  const sites: readonly Site[] = Object.values(SITES)
  const built = new Set<string>()
  for (const site of sites) {
    if (!built.has(site.dir)) buildSite(site.library.seeds, site.dir, site.flags)
    built.add(site.dir)
  }
  const servers = await Promise.all(
    sites.map(async ({ dir, base, port }) => {
      const server = createStaticServer({ dir, base })
      await listen(server, port, base)
      return server
    }),
  )
  return async () => {
    await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
  }
}
