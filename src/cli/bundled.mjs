// What runs in Node beside Vite, as JavaScript. Node 20.19 does not run TypeScript, and loaders that translate module
// by module cost seconds at every start, so all of it is bundled into node_modules/.cache whenever a source changes,
// and with it the packages: to read seeds takes two hundred of their files, half of the time until it can begin.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = join(import.meta.dirname, '../..')
const CACHE = join(ROOT, 'node_modules/.cache/offprint')
/**
 * What is bundled together: entries by name, the folders of `src/` that they are made of, and what else the bundler is
 * told. Of the commands the first are for people to run; `read-seeds` is started by others, and the plugin of Vite
 * loads `site-tasks`. `prerender` is the app, which a build makes pages with: as browsers have it, but without styles.
 */
const BUNDLES = {
  commands: {
    entries: Object.fromEntries([
      ...['ingest', 'merge', 'query', 'serve', 'single', 'read-seeds'].map((name) => [name, `src/cli/${name}.ts`]),
      ['site-tasks', 'src/ingest/bundle/site-tasks.ts'],
    ]),
    rooms: ['cli', 'ingest', 'search', 'catalogue', 'model'],
    define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
  },
  pages: {
    entries: { prerender: 'src/prerender.tsx' },
    rooms: ['.'],
    define: { 'process.env.NODE_ENV': '"production"' },
  },
}
/** Packages that are not bundled: Vite has to be the one that runs, and Tailwind brings style sheets of its own. */
const APART = /^(?:node:|vite$|tailwindcss$)/u
/** Bundles of other states of the sources are kept as long as something might still run from one. Milliseconds. */
const KEPT_FOR = 86_400_000

/**
 * The address of a module in Node's half, bundled, for `import()`. Throws for a name that has none.
 * @param {string} name
 */
export async function bundled(name) {
  const kind = Object.keys(BUNDLES).find((kind) => Object.hasOwn(BUNDLES[kind].entries, name))
  if (kind === undefined) {
    const names = Object.values(BUNDLES).flatMap(({ entries }) => Object.keys(entries))
    throw new Error(`There is no command "${name}": there are ${names.join(', ')}`)
  }
  const folder = join(CACHE, `${kind}-${hashOf(bundledSources(kind))}`)
  if (!existsSync(folder)) await bundle(kind, folder)
  return pathToFileURL(join(folder, `${name}.mjs`)).href
}

/**
 * Every file that decides what is in a bundle, but for the packages.
 * @param {'commands' | 'pages'} kind
 */
export function bundledSources(kind) {
  const files = BUNDLES[kind].rooms.flatMap((room) =>
    readdirSync(join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(ROOT, 'src', room, file),
    ),
  )
  return files.filter((file) => /\.(?:m?tsx?|mjs|json)$/u.test(file)).sort()
}

function hashOf(sources) {
  const hash = createHash('sha256').update(ROOT)
  for (const file of [join(ROOT, 'package-lock.json'), ...sources]) {
    hash.update(`\0${relative(ROOT, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

async function bundle(kind, target) {
  const { entries, define } = BUNDLES[kind]
  const { rolldown } = await import('rolldown')
  const build = await rolldown({
    input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(ROOT, file)])),
    platform: 'node',
    checks: { moduleLevelDirective: false }, // "use client", which the app's packages say of themselves
    external: APART,
    moduleTypes: { '.css': 'empty' },
    transform: { define },
  })
  // Renamed into place, so that no other run loads half a bundle. As `.mjs`, since no package.json there says what
  // they are, and Node would parse them once more to tell.
  const draft = `${target}.${process.pid}`
  await build.write({ dir: draft, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' })
  await build.close()
  for (const entry of readdirSync(CACHE)) {
    const path = join(CACHE, entry)
    if (entry.startsWith(`${kind}-`) && path !== draft && Date.now() - statSync(path).mtimeMs > KEPT_FOR) {
      await rm(path, { recursive: true, force: true })
    }
  }
  // Another run may have put the same bundle there first.
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }))
}
