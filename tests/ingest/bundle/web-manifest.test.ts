import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { imageSize } from 'image-size'
import { describe, expect, it } from 'vitest'
import { webManifest } from '../../../src/ingest/bundle/web-manifest.ts'

type Icon = { readonly src: string; readonly sizes: string; readonly type: string; readonly purpose: string }

const manifest = JSON.parse(webManifest('The back room'))
const icons: readonly Icon[] = manifest.icons

describe('webManifest', () => {
  it('names the library', () => {
    expect(manifest.name).toBe('The back room')
    expect(manifest.short_name.length).toBeLessThanOrEqual(12)
  })

  it('says nothing absolute, so that it holds below any path', () => {
    const addresses = [manifest.start_url, manifest.scope, ...icons.map(({ src }) => src)]
    const shortcuts: string[] = manifest.shortcuts.map(({ url }: { url: string }) => url)
    const at = (address: string) => new URL(address, 'https://a.example/x/manifest.webmanifest').href
    for (const address of [...addresses, ...shortcuts])
      expect(at(address).startsWith('https://a.example/x/')).toBe(true)
    expect(shortcuts.map(at)).toEqual(['https://a.example/x/search/', 'https://a.example/x/shelf/'])
  })

  it('has what a browser wants before it offers to install', () => {
    const has = (purpose: string, sizes: string) =>
      icons.some((icon) => icon.purpose === purpose && icon.sizes === sizes && icon.type === 'image/png')
    expect([has('any', '192x192'), has('any', '512x512'), has('maskable', '512x512')]).toEqual([true, true, true])
  })

  it.each(icons)('has $src as it says', ({ src, sizes, type }) => {
    const path = fileURLToPath(new URL(`../../../public/${src}`, import.meta.url))
    expect(existsSync(path)).toBe(true)
    const size = imageSize(readFileSync(path))
    expect(type).toContain(size.type)
    if (sizes !== 'any') expect(`${size.width}x${size.height}`).toBe(sizes)
  })
})
