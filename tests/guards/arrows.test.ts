import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const SRC = join(ROOT, 'src')

/** The table of ARCHITECTURE.md: what each room may import. A room may always import itself. */
const BROWSER_ROOMS = ['model', 'search', 'data', 'offline', 'reading', 'anchoring', 'export', 'hooks', 'components']
const SERVICES = ['services', 'trusted-types']
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  catalogue: ['model'],
  search: ['model', 'catalogue'],
  ingest: ['model', 'catalogue', 'search'],
  cli: ['ingest', 'search', 'catalogue', 'model'],
  data: ['model', 'catalogue', 'search'],
  offline: ['model', 'data'],
  reading: ['model'],
  anchoring: ['model'],
  export: ['model'],
  hooks: ['anchoring', 'model'],
  components: ['hooks', 'model'],
  routes: [...SERVICES, 'styles', ...BROWSER_ROOMS],
  services: ['data', 'reading', 'search', 'offline', 'model'],
  'trusted-types': [],
  'not-found': ['model', 'catalogue', 'data'],
  single: ['model', 'reading'],
  boot: ['services', 'routes', ...BROWSER_ROOMS],
  main: [...SERVICES, 'router', 'routes', 'styles', ...BROWSER_ROOMS],
  router: ['routes'],
  prerender: [...SERVICES, 'router', 'routes', ...BROWSER_ROOMS],
}

/** npm packages that a room may not import, and what it may where the list is short. */
const NODE_ROOMS = new Set(['ingest', 'cli'])
const REACT_FREE = new Set(['model', 'catalogue', 'search', 'ingest', 'cli', 'data', 'offline', 'anchoring', 'export'])

type Import = { readonly file: string; readonly specifier: string }

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
  const pattern = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g
  return [...text.matchAll(pattern)].map((match) => ({ file, specifier: match[1] ?? '' }))
}

/** `src/routes/list.tsx` is in `routes`; `src/main.tsx` is the room `main`. */
function roomOf(path: string): string {
  const [first = ''] = relative(SRC, path).split('/')
  return first.replace(/\.(d\.)?tsx?$/, '')
}

const files = sourceFiles(SRC).filter((file) => !file.endsWith('.css'))
const imports = files.flatMap(importsOf)
const ours = imports
  .filter(({ specifier }) => specifier.startsWith('.'))
  .map(({ file, specifier }) => ({ file, target: resolve(dirname(file), specifier.replace(/\?.*$/, '')) }))
const packages = imports.filter(({ specifier }) => !specifier.startsWith('.'))
const name = (path: string) => relative(ROOT, path)

describe('the arrows between rooms', () => {
  it('finds the rooms and their imports', () => {
    expect(new Set(files.map(roomOf)).size).toBeGreaterThan(10)
    expect(ours.length).toBeGreaterThan(50)
  })

  it('lets a room import only what the table allows', () => {
    const forbidden = ours
      .filter(({ file, target }) => {
        const [from, to] = [roomOf(file), roomOf(target)]
        return from !== to && !(MAY_IMPORT[from]?.includes(to) ?? false)
      })
      .map(({ file, target }) => `${name(file)} → ${name(target)}`)
    expect(forbidden).toEqual([])
  })

  it('keeps src/ free of tests/ and seeds/', () => {
    expect(ours.filter(({ target }) => !target.startsWith(SRC)).map(({ file }) => name(file))).toEqual([])
  })

  it('keeps a route from importing a route', () => {
    const routes = new Set(
      readdirSync(join(SRC, 'routes'))
        .filter((entry) => entry.endsWith('.tsx'))
        .map((entry) => join(SRC, 'routes', entry)),
    )
    const forbidden = ours.filter(({ file, target }) => roomOf(file) === 'routes' && routes.has(target))
    expect(forbidden.map(({ file, target }) => `${name(file)} → ${name(target)}`)).toEqual([])
  })

  it('has no cycle', () => {
    const edges = new Map<string, string[]>()
    for (const { file, target } of ours) edges.set(file, [...(edges.get(file) ?? []), target])
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, trail: readonly string[]) => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].map(name).join(' → '))
      if (done.has(file) || trail.includes(file)) return
      for (const next of edges.get(file) ?? []) visit(next, [...trail, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })

  it('keeps Node out of the browser rooms, and React out of the rooms that do without', () => {
    const forbidden = packages.filter(
      ({ file, specifier }) =>
        (specifier.startsWith('node:') && !NODE_ROOMS.has(roomOf(file))) ||
        (/^react(-dom)?(\/|$)|^react-router/.test(specifier) && REACT_FREE.has(roomOf(file))),
    )
    expect(forbidden.map(({ file, specifier }) => `${name(file)} → ${specifier}`)).toEqual([])
  })

  it('has no barrel file and no utils folder', () => {
    expect(files.map(name).filter((file) => /\/index\.tsx?$|\/utils?\//.test(file))).toEqual([])
  })
})

/** One door per danger: the pattern, and the single module that may hold it. */
const DOORS: readonly { danger: string; pattern: RegExp; module: string }[] = [
  { danger: 'fetch', pattern: /(?<![.\w'"`])fetch\s*\(|\bXMLHttpRequest\b/, module: 'src/data/' },
  { danger: 'localStorage', pattern: /\blocalStorage\b(?!['"`])/, module: 'src/reading/' },
  { danger: 'IndexedDB', pattern: /\bindexedDB\b|\bopenDB\b/, module: 'src/reading/' },
  {
    danger: 'raw HTML',
    pattern: /dangerouslySetInnerHTML|\binnerHTML\s*=|insertAdjacentHTML|document\.write/,
    module: 'src/components/',
  },
]

describe('one door per danger', () => {
  it.each(DOORS)('has at most one module with $danger', ({ pattern, module }) => {
    const browser = files.filter((file) => !NODE_ROOMS.has(roomOf(file)))
    const holders = browser
      .filter((file) =>
        pattern.test(
          readFileSync(file, 'utf8')
            .replace(/\/\*[\s\S]*?\*\//g, '')
            .replace(/\/\/.*$/gm, ''),
        ),
      )
      .map(name)
    expect(holders.filter((holder) => !holder.startsWith(module))).toEqual([])
    expect(holders.length).toBeLessThanOrEqual(1)
  })
})
