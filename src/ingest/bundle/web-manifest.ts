import { SEARCH_PATH, SHELF_PATH } from '../../model/permalink.ts'
import { addressOf } from './addresses.ts'
import { ICONS } from './icons.ts'
import { PAPER } from './paper.ts'

/** From the root. */
export const MANIFEST_PATH = '/manifest.webmanifest'

/** What a home screen has room for under an icon. */
const SHORT_NAME = 12

/**
 * `manifest.webmanifest` (W3C Web Application Manifest): what makes the library an app on a home
 * screen. Every address is relative to the manifest, so that one `dist/` installs from any path. It
 * has no `id`: one would be read from the origin (2.8), and two libraries of one origin would be one
 * app; without it the start address tells them apart.
 */
export function webManifest(name: string): string {
  const at = (path: string) => addressOf(path, null)
  const png = (path: string, size: number, purpose: string) => ({
    src: at(path),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  const manifest = {
    name,
    short_name: [...name].length <= SHORT_NAME ? name : [...name].slice(0, SHORT_NAME).join('').trim(),
    description: `The articles of ${name}, to read and to search, also without a connection`,
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: [
      { src: at(ICONS.svg), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      png(ICONS.small, 192, 'any'),
      png(ICONS.large, 512, 'any'),
      png(ICONS.maskable, 512, 'maskable'),
    ],
    shortcuts: [
      { name: 'Search', url: at(SEARCH_PATH) },
      { name: 'Shelf', url: at(SHELF_PATH) },
    ],
  }
  return `${JSON.stringify(manifest, null, 1)}\n`
}
