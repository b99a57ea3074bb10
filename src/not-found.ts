/*
 * The one inline script of `404.html`, which hosts serve at any depth: finds the library's root by
 * looking for `offprint.json` in the current folder and each parent, and offers what was probably
 * meant. It runs where the app cannot, so it makes its few elements by hand.
 */
import { browserFetch } from './data/browser-fetch.ts'
import { createLibrary } from './data/library.ts'
import { type LibraryRoot, type Manifest, ROOT_FILE } from './model/manifest.ts'
import { nearestArticles, wantedSlug } from './model/nearest.ts'
import { articlePath, SEARCH_PATH } from './model/permalink.ts'

/** Offers beyond the fifth are guesses. */
const OFFERS = 5

/** Requests for `offprint.json`: the library's own paths are at most six deep, its root seldom more than ten. */
const MOST_FOLDERS = 16

type Found = { readonly address: string; readonly root: LibraryRoot }

/** `/a/b/c` gives `/a/b/`, `/a/` and `/`: innermost first. Where there are too many, the outermost stay. */
function folders(path: string): string[] {
  const names = path.split('/').slice(1, -1)
  const all = names.map((_name, index) => `/${names.slice(0, names.length - index).join('/')}/`)
  return [...all, '/'].slice(-MOST_FOLDERS)
}

async function readJson(root: string, path: string): Promise<unknown> {
  try {
    const bytes = await createLibrary({ root, fetch: browserFetch }).readFile(path)
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null // no such file, no connection, or a host that answers everything with a page of its own
  }
}

function isRoot(value: unknown): value is LibraryRoot {
  if (typeof value !== 'object' || value === null || !('files' in value) || !('name' in value)) return false
  const { files } = value
  return typeof files === 'object' && files !== null && 'manifest' in files && typeof files.manifest === 'string'
}

function isManifest(value: unknown): value is Pick<Manifest, 'articles'> {
  return typeof value === 'object' && value !== null && 'articles' in value && Array.isArray(value.articles)
}

async function findLibrary(): Promise<Found | null> {
  for (const folder of folders(location.pathname)) {
    const address = location.origin + folder
    const root = await readJson(address, ROOT_FILE)
    if (isRoot(root)) return { address, root }
  }
  return null
}

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a')
  anchor.href = href
  anchor.textContent = text
  return anchor
}

function wrap(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name)
  element.append(...children)
  return element
}

async function offer(place: HTMLElement): Promise<void> {
  const found = await findLibrary()
  if (!found) return // the links that stand in the page lead upward
  const { address, root } = found
  const at = (path: string) => address + path.slice(1)
  const manifest = await readJson(address, root.files.manifest)
  const path = location.pathname.slice(new URL(address).pathname.length)
  const nearest = isManifest(manifest) ? nearestArticles(path, manifest.articles, OFFERS) : []
  const offers = nearest.map(({ slug, title }) => wrap('li', link(at(articlePath(slug)), title)))
  const words = wantedSlug(path).replaceAll('-', ' ')
  const ways = wrap('p', link(address, `Go to ${root.name}`))
  if (words !== '') {
    const search = link(`${at(SEARCH_PATH)}?q=${encodeURIComponent(words)}`, `search it for “${words}”`)
    ways.append(' or ', search, '.')
  }
  if (offers.length === 0) place.replaceChildren(ways)
  else place.replaceChildren(wrap('h2', 'Perhaps you meant'), wrap('ul', ...offers), ways)
}

const place = document.getElementById('found')
if (place) void offer(place)
