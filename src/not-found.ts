/*
 * The one inline script of `404.html`, which hosts serve at any depth: finds the library's root by
 * looking for `offprint.json` in the current folder and each parent, and offers what was probably
 * meant. It runs where the app cannot, so it makes its few elements by hand.
 */
import { nearestByPath } from './catalogue/nearest.ts'
import { browserFetch } from './data/browser-fetch.ts'
import { inflate } from './data/inflate.ts'
import { createLibrary, type Library } from './data/library.ts'
import { parseRoot } from './model/format/library-root.ts'
import { type LibraryRoot, ROOT_FILE } from './model/library-files.ts'
import { wantedSlug } from './model/nearest.ts'
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

async function readRoot(root: string): Promise<LibraryRoot | null> {
  try {
    return parseRoot(await libraryAt(root).readFile(ROOT_FILE))
  } catch {
    return null // no such file, no connection, or a host that answers everything with a page of its own
  }
}

function libraryAt(root: string): Library {
  return createLibrary({ root, fetch: browserFetch })
}

async function findLibrary(): Promise<Found | null> {
  for (const folder of folders(location.pathname)) {
    const address = location.origin + folder
    const root = await readRoot(address)
    if (root) return { address, root }
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
  const path = location.pathname.slice(new URL(address).pathname.length)
  const { readFile } = libraryAt(address)
  const nearest = await nearestByPath(path, OFFERS, { root: root.files.catalogue, readFile, inflate }).catch(() => [])
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
