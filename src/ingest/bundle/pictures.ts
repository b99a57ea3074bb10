import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { imageSize } from 'image-size'
import type { Article } from '../../model/article.ts'
import type { Asset } from '../ingest.ts'
import { seedPictures } from '../read/seed-pictures.ts'
import { hashedPath } from './hashed-path.ts'

/** Brings along the pictures that articles show. */
export type PictureTaker = {
  /**
   * An article's HTML with every `src`, which ingest leaves as the path below the seeds folder, leading to the
   * copy under a hashed name. Throws when a picture can no longer be read.
   */
  take(article: Pick<Article, 'seed' | 'html'>): string
}

/** From an article's page at `/articles/:slug/` to the root: its pictures load before and after the app takes over. */
const TO_ROOT = '../../'

const SOURCE = /<img src="([^"]*)"/g
const SRC = /src="([^"]*)"/

/** Width and height keep the room before the picture is there; a file that tells neither goes without. */
function sizeAttributes(bytes: Uint8Array): string {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    const isTurned = orientation >= 5 // EXIF 2.32, 4.6.5: five to eight lie on their side
    return isTurned ? ` width="${height}" height="${width}"` : ` width="${width}" height="${height}"`
  } catch {
    return ''
  }
}

/**
 * Pictures of the seeds folder, and those that seeds hold within themselves.
 * @param put is given each copy once, by its path from the site's root
 */
export function createPictureTaker(
  folder: string,
  assets: readonly Pick<Asset, 'path'>[],
  put: (path: string, bytes: Uint8Array) => void,
): PictureTaker {
  const given = new Set<string>()
  /** What the attributes of a copy are, by what ingest wrote into `src`. */
  const settled = new Map<string, string>()
  const pathOf = new Map(assets.map(({ path }) => [encodedPath(path), path]))

  function copy(written: string, path: string, bytes: Uint8Array): void {
    const to = hashedPath('data/pictures/', extname(path).slice(1).toLowerCase(), bytes)
    if (!given.has(to)) put(to, bytes)
    given.add(to)
    settled.set(written, `src="${TO_ROOT}${to}"${sizeAttributes(bytes)} loading="lazy" decoding="async"`)
  }

  return {
    take({ seed, html }) {
      const sources = new Set([...html.matchAll(SOURCE)].map(([, src = '']) => src))
      const unknown = new Set([...sources].filter((src) => !settled.has(src)))
      for (const src of unknown) {
        const path = pathOf.get(src)
        if (path !== undefined) copy(src, path, readFileSync(join(folder, path)))
      }
      const within = `${encodedPath(seed)}/`
      if ([...unknown].some((src) => src.startsWith(within))) {
        for (const [name, bytes] of seedPictures(readFileSync(join(folder, seed)), seed)) {
          if (unknown.has(within + name)) copy(within + name, name, bytes)
        }
      }
      return sources.size === 0 ? html : replaceInTags(html, settled)
    },
  }
}

/** As ingest writes it into `src`. */
function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Replaces within `<img …>` alone, so that a text that quotes such an address stays as it is. */
function replaceInTags(html: string, settled: ReadonlyMap<string, string>): string {
  return html.replace(/<img [^>]*>/g, (tag) => {
    const [written, src = ''] = SRC.exec(tag) ?? []
    const attributes = settled.get(src)
    if (written === undefined || attributes === undefined) return tag
    return tag.replace(/ (?:width|height)="[^"]*"/g, '').replace(written, () => attributes)
  })
}
