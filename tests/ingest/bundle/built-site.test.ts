// @vitest-environment jsdom
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atomFaults, jsonFeedFaults, opdsCatalogFaults, opdsFeedFaults, sitemapFaults } from './feed-rules.ts'
import { parseHtml, parseXml } from './markup.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const ADDRESS = 'https://read.example.org/room/'

let work: string
let summary: string

const read = (path: string) => readFile(join(work, 'dist', path), 'utf8')

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'offprint-machines-'))
  await cp(join(ROOT, 'seeds'), join(work, 'seeds'), { recursive: true })
  const args = ['run', '--silent', 'build', '--', '--outDir', join(work, 'dist'), '--emptyOutDir']
  const env = { ...process.env, VITEST: '', OFFPRINT_SEEDS: join(work, 'seeds'), OFFPRINT_URL: ADDRESS }
  const { stdout, stderr } = await promisify(execFile)('npm', args, { cwd: ROOT, env, maxBuffer: 1 << 26 })
  summary = stdout + stderr
})
afterAll(() => rm(work, { recursive: true, force: true }))

/** Every page of the built site, by its path. */
async function pages(): Promise<Map<string, Document>> {
  const entries = await readdir(join(work, 'dist'), { recursive: true })
  const paths = entries.filter((path) => path.endsWith('index.html'))
  return new Map(await Promise.all(paths.map(async (path) => [path, parseHtml(await read(path))] as const)))
}

describe('a site that knows its address', () => {
  it('has a valid Atom feed', async () => {
    expect(atomFaults(parseXml(await read('feed.xml')))).toEqual([])
  })

  it('has a valid JSON feed', async () => {
    expect(jsonFeedFaults(JSON.parse(await read('feed.json')))).toEqual([])
  })

  it('has valid catalogues for e-readers, in both forms', async () => {
    const catalogue = parseXml(await read('opds.xml'))
    expect([...atomFaults(catalogue), ...opdsCatalogFaults(catalogue)]).toEqual([])
    expect(opdsFeedFaults(JSON.parse(await read('opds.json')))).toEqual([])
  })

  it('has a site map of exactly the pages that are their own canonical address', async () => {
    const map = parseXml(await read('sitemap.xml'))
    expect(sitemapFaults(map, ADDRESS)).toEqual([])
    const listed = [...map.querySelectorAll('loc')].map((loc) => loc.textContent)
    const own = [...(await pages())]
      .filter(([path, page]) => page.querySelector('link[rel=canonical]')?.getAttribute('href') === addressOf(path))
      .map(([path]) => addressOf(path))
    expect(listed.sort()).toEqual(own.sort())
    expect(listed.length).toBeGreaterThan(10)
  })

  it('leads the crawler to the site map', async () => {
    expect(await read('robots.txt')).toContain(`Sitemap: ${ADDRESS}sitemap.xml`)
  })

  it('names in its head only files that are there', async () => {
    for (const [path, page] of await pages()) {
      for (const link of page.querySelectorAll('head link:not([rel=canonical])')) {
        const target = new URL(link.getAttribute('href') ?? '', addressOf(path)).href
        expect(target.startsWith(ADDRESS)).toBe(true)
        const file = join(work, 'dist', target.slice(ADDRESS.length))
        await expect(readFile(file), `${path} → ${file}`).resolves.toBeTruthy()
      }
    }
  })

  it('has one title, one canonical address and one description of itself on each page', async () => {
    for (const [path, page] of await pages()) {
      for (const selector of ['title', 'link[rel=canonical]', 'meta[property="og:title"]', 'meta[property="og:url"]'])
        expect([path, selector, page.querySelectorAll(`head ${selector}`).length]).toEqual([path, selector, 1])
    }
  })

  it('lets no page load from elsewhere, and says so', () => {
    expect(summary).toMatch(/No page loads anything from elsewhere; \d+ links? in articles leads? there\./)
    expect(summary).not.toContain('No public address')
  })
})

function addressOf(path: string): string {
  return ADDRESS + path.replace(/index\.html$/, '')
}
