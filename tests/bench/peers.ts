import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Indexable } from '../../src/search/index/collect.ts'
import { type Spent, spentBy } from './spent.ts'
import { toMarkdownFile, toMarkdownList } from './story-markdown.ts'

/**
 * A builder of static sites, set up in `peers/FOLDER/` as its own guide says. A newer version is taken with
 * `npm install --package-lock-only --omit-lockfile-registry-resolved` in that folder.
 */
export type Peer = {
  readonly name: string
  readonly folder: string
  /** The package whose version is told. */
  readonly package: string
  /** The articles as files of its project, by path. */
  readonly files: (stories: readonly Indexable[]) => ReadonlyMap<string, string>
  /** The script that builds, with its arguments; both paths are within its project. */
  readonly build: readonly [string, ...string[]]
  readonly site: string
  /** An article's address in the site. */
  readonly path: (id: string) => string
  /** What Node it needs where not what Offprint does, with the package that has it. */
  readonly node?: { readonly since: readonly [major: number, minor: number]; readonly bin: string }
}

export const VITEPRESS: Peer = {
  name: 'VitePress',
  folder: 'vitepress',
  package: 'vitepress',
  files: (stories) =>
    new Map([
      ['index.md', home(stories, (id) => `./articles/${id}.md`)],
      ...stories.map(
        ({ id, title, blocks }) =>
          [`articles/${id}.md`, toMarkdownFile({ front: {}, heading: title, blocks })] as const,
      ),
    ]),
  build: ['node_modules/vitepress/bin/vitepress.js', 'build'],
  site: '.vitepress/dist',
  path: (id) => `/articles/${id}.html`,
}

export const STARLIGHT: Peer = {
  name: 'Starlight',
  folder: 'starlight',
  package: '@astrojs/starlight',
  files: (stories) =>
    new Map([
      ['src/content/docs/index.md', home(stories, (id) => `/articles/${id}/`)],
      ...stories.map(
        ({ id, title, blocks }) =>
          [`src/content/docs/articles/${id}.md`, toMarkdownFile({ front: { title }, blocks })] as const,
      ),
    ]),
  build: ['node_modules/astro/bin/astro.mjs', 'build'],
  site: 'dist',
  path: (id) => `/articles/${id}/`,
  node: { since: [22, 12], bin: 'node_modules/.bin/node' },
}

export const DOCUSAURUS: Peer = {
  name: 'Docusaurus',
  folder: 'docusaurus',
  package: '@docusaurus/core',
  files: (stories) =>
    new Map(
      stories.map(({ id, title, published: date, authors, tags, blocks }) => {
        const front = { slug: id, title, ...(date ? { date } : {}), authors: authors.map((name) => ({ name })), tags }
        return [`blog/${id}.md`, toMarkdownFile({ front, blocks })]
      }),
    ),
  build: ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
  site: 'build',
  path: (id) => `/${id}/`,
}

/** A page of links, for peers that have no list of their own. */
function home(stories: readonly Indexable[], urlOf: (id: string) => string): string {
  return toMarkdownList(
    { title: 'Articles' },
    stories.map(({ id, title: text }) => ({ text, url: urlOf(id) })),
  )
}

/** With the version that is installed. */
export function labelOf(peer: Peer): string {
  const { dependencies } = JSON.parse(readFileSync(join(setUpOf(peer), 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>
  } // our own file
  return `${peer.name} ${dependencies[peer.package]}`
}

/**
 * Builds a peer's site in a folder of its own, nothing being remembered, and says what that took.
 * Throws where the peer can neither be found nor installed, and where its build fails.
 * @param project a folder that does not exist yet
 */
export async function buildPeer(peer: Peer, { root, project, stories }: PeerBuild): Promise<Spent> {
  const installed = install(peer, root)
  cpSync(setUpOf(peer), project, { recursive: true })
  linkPackages(join(installed, 'node_modules'), join(project, 'node_modules'))
  for (const [path, text] of peer.files(stories)) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  return spentBy({ command: nodeFor(peer, installed), args: peer.build, cwd: project, env: QUIET })
}

type PeerBuild = { readonly root: string; readonly project: string; readonly stories: readonly Indexable[] }

/** No word to their makers, and none asked for of newer versions. */
const QUIET = { CI: '1', ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1' }

const setUpOf = ({ folder }: Peer) => join(import.meta.dirname, 'peers', folder)

/** Installs what the lock file names, once, away from the project's own packages. */
function install(peer: Peer, root: string): string {
  const folder = join(root, 'node_modules/.cache/offprint/peers', peer.folder)
  const lock = readFileSync(join(setUpOf(peer), 'package-lock.json'), 'utf8')
  const done = join(folder, 'installed.json')
  if (existsSync(done) && readFileSync(done, 'utf8') === lock) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(setUpOf(peer), name), join(folder, name))
  console.error(`Installing ${labelOf(peer)}, once …`)
  try {
    // Not `ci`, which refuses a lock file that lacks a package for another system, where the registry lacks it too.
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
  } catch (cause) {
    throw new Error(
      `${labelOf(peer)} is measured beside Offprint and could not be installed. Is the npm registry within reach?`,
      { cause },
    )
  }
  writeFileSync(done, lock)
  return folder
}

/** One by one, so that what a builder remembers in `node_modules` goes with its project. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to)
  for (const name of readdirSync(from)) {
    if (name === '.bin' || !name.startsWith('.')) symlinkSync(join(from, name), join(to, name))
  }
}

/** The Node that runs this, or the peer's own where that is too old for it. */
function nodeFor({ node, name }: Peer, installed: string): string {
  if (!node) return process.execPath
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [least, leastMinor] = node.since
  if (major > least || (major === least && minor >= leastMinor)) return process.execPath
  const own = join(installed, node.bin)
  if (existsSync(own)) return own
  throw new Error(`${name} needs Node ${node.since.join('.')} or newer.`)
}
