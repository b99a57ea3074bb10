// @vitest-environment jsdom
import { Blob } from 'node:buffer'
import { deflateRawSync } from 'node:zlib'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { writeCatalogue } from '../src/catalogue/write-catalogue.ts'
import { summaryOf } from './model/summary-of.ts'

const tools = {
  deflate: (bytes: Uint8Array) => deflateRawSync(bytes),
  digest: () => 'c',
}
const catalogue = writeCatalogue([summaryOf({ slug: 'how-reading-works', title: 'How <reading> works' })], tools)
const root = {
  version: 2,
  library: 'l',
  name: 'The back room',
  count: 1,
  files: { catalogue: 'data/catalogue-c/root.json', search: 's', seeds: 's' },
}

/** The files of a library that begins at a path. */
function libraryAt(base: string): Record<string, unknown> {
  const files = [...catalogue.files].map(([path, bytes]) => [`${base}data/catalogue-c/${path}`, bytes])
  return { [`${base}offprint.json`]: root, ...Object.fromEntries(files) }
}

/** A host that has these files and nothing else. */
function host(files: Readonly<Record<string, unknown>>) {
  const asked: string[] = []
  vi.stubGlobal('Blob', Blob) // that of jsdom cannot be read as a stream
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    const file = files[new URL(address).pathname]
    if (file === undefined) return new Response('<h1>404</h1>', { status: 404 })
    // Bytes of Node and of jsdom are of two realms, so `instanceof` would not do.
    return ArrayBuffer.isView(file) ? new Response(Uint8Array.from(file as Uint8Array)) : Response.json(file)
  })
  return asked
}

async function visit(path: string) {
  history.replaceState(null, '', path)
  vi.resetModules()
  await import('../src/not-found.ts')
}

const links = () =>
  [...document.querySelectorAll('#found a')].map((link) => [
    link.textContent,
    new URL((link as HTMLAnchorElement).href).pathname,
  ])

beforeEach(() => {
  document.body.innerHTML = '<div id="found"><a href="../">One level up</a></div>'
})

describe('the script of 404.html', () => {
  it.each([['/'], ['/reading/'], ['/a/deep/place/']])('finds a library that begins at %s', async (base) => {
    host(libraryAt(base))
    await visit(`${base}articles/how-reading-worsk/`)
    await expect.poll(links).toEqual([
      ['How <reading> works', `${base}articles/how-reading-works/`],
      ['Go to The back room', base],
      ['search it for “how reading worsk”', `${base}search/`],
    ])
  })

  it('asks the innermost folder first', async () => {
    const asked = host(libraryAt('/reading/'))
    await visit('/reading/articles/x')
    await expect.poll(() => links()[0]?.[0]).toBe('Go to The back room')
    expect(asked.slice(0, 3).map((address) => new URL(address).pathname)).toEqual([
      '/reading/articles/offprint.json',
      '/reading/offprint.json',
      '/reading/data/catalogue-c/root.json',
    ])
  })

  it('offers the library and the search where no article is near', async () => {
    host(libraryAt('/'))
    await visit('/wp-login.php')
    await expect
      .poll(() => links().map(([text]) => text))
      .toEqual(['Go to The back room', 'search it for “wp login php”'])
  })

  it('offers the library where its index is missing', async () => {
    host({ '/offprint.json': root })
    await visit('/articles/how-reading/')
    await expect.poll(() => links()[0]).toEqual(['Go to The back room', '/'])
  })

  it('asks no more than sixteen folders, and never another host', async () => {
    const asked = host({})
    await visit(`${location.origin}/${'/evil.example'.repeat(40)}/x`)
    await expect.poll(() => asked.at(-1)).toBe(`${location.origin}/offprint.json`)
    expect(asked).toHaveLength(16)
    expect(new Set(asked.map((address) => new URL(address).origin))).toEqual(new Set([location.origin]))
    expect(links().map(([text]) => text)).toEqual(['One level up'])
  })
})
