// Runs a command: `node src/cli/run.mjs NAME …` runs `src/cli/NAME.ts`. Node 20.19 does not run TypeScript, and
// loaders that translate module by module cost seconds at every start, so the commands are bundled into
// node_modules/.cache whenever their sources change, and run from there.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = join(import.meta.dirname, '../..')
const CACHE = join(ROOT, 'node_modules/.cache/offprint')
const COMMANDS = ['ingest', 'merge', 'query', 'serve', 'single', 'read-seeds']
/** The rooms that commands may import. */
const ROOMS = ['cli', 'ingest', 'search', 'model']
/** Bundles of other states of the sources are kept as long as a command might still run from one. Milliseconds. */
const KEPT_FOR = 86_400_000

const [name = '', ...args] = process.argv.slice(2)
if (!COMMANDS.includes(name)) throw new Error(`There is no command "${name}": there are ${COMMANDS.join(', ')}`)
const folder = join(CACHE, `commands-${sourcesHash()}`)
if (!existsSync(folder)) await bundle(folder)
process.argv.splice(2, process.argv.length, ...args)
await import(pathToFileURL(join(folder, `${name}.js`)).href)

function sourcesHash() {
  const sources = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(ROOT, 'src', room, file),
    ),
  ).filter((file) => /\.m?ts$|run\.mjs$/u.test(file))
  const hash = createHash('sha256').update(ROOT)
  for (const file of [join(ROOT, 'package-lock.json'), ...sources.sort()]) {
    hash.update(`\0${relative(ROOT, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

async function bundle(target) {
  const { rolldown } = await import('rolldown')
  const build = await rolldown({
    input: Object.fromEntries(COMMANDS.map((command) => [command, join(ROOT, `src/cli/${command}.ts`)])),
    platform: 'node',
    external: (id) => !/^[./]|^[A-Za-z]:/u.test(id),
    transform: { define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) } },
  })
  // Renamed into place, so that no other run loads half a bundle.
  const draft = `${target}.${process.pid}`
  await build.write({ dir: draft, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' })
  await build.close()
  for (const entry of readdirSync(CACHE)) {
    const path = join(CACHE, entry)
    if (entry.startsWith('commands-') && path !== draft && Date.now() - statSync(path).mtimeMs > KEPT_FOR) {
      await rm(path, { recursive: true, force: true })
    }
  }
  // Another run may have put the same bundle there first.
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }))
}
