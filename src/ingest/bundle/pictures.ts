import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { imageSize } from 'image-size'
import type { Article } from '../../model/article.ts'
import type { Asset } from '../ingest.ts'
import { seedPictures } from '../read/seed-pictures.ts'
import { hashedPath } from './hashed-path.ts'

export type Pictures<Kind extends Pick<Article, 'seed' | 'html'>> = {
  /** With every `src` leading to the copy. */
  readonly articles: readonly Kind[]
  /** Path from the site's root to content. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** From an article's page at `/articles/:slug/` to the root: its pictures load before and after the app takes over. */
const TO_ROOT = '../../'

const SOURCE = /<img src="([^"]*)"/g

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
 * Takes along the pictures that articles show, those that seeds hold within themselves too, under hashed names, and points their `src`, which
 * ingest leaves as the path below the seeds folder, to the copies.
 */
export async function takePictures<Kind extends Pick<Article, 'seed' | 'html'>>(
  folder: string,
  assets: readonly Asset[],
  articles: readonly Kind[],
): Promise<Pictures<Kind>> {
  const files = new Map<string, Uint8Array>()
  const replacements = new Map<string, [written: string, settled: string][]>()
  const take = (path: string, bytes: Uint8Array, usedBy: readonly string[]): void => {
    const copy = hashedPath('data/pictures/', extname(path).slice(1).toLowerCase(), bytes)
    files.set(copy, bytes)
    const written = `src="${encodedPath(path)}"`
    const settled = `src="${TO_ROOT}${copy}"${sizeAttributes(bytes)} loading="lazy" decoding="async"`
    for (const seed of usedBy) replacements.set(seed, [...(replacements.get(seed) ?? []), [written, settled]])
  }
  const shown = new Set(articles.flatMap(({ html }) => [...html.matchAll(SOURCE)].map(([, src = '']) => src)))
  for (const { path, usedBy } of assets) {
    if (shown.has(encodedPath(path))) take(path, await readFile(join(folder, path)), usedBy)
  }
  for (const { seed, html } of articles) {
    if (!html.includes(`<img src="${encodedPath(seed)}/`)) continue
    for (const [name, bytes] of seedPictures(await readFile(join(folder, seed)), seed)) {
      if (html.includes(`"${encodedPath(seed)}/${name}"`)) take(`${seed}/${name}`, bytes, [seed])
    }
  }
  const settle = (article: Kind): Kind => {
    const mine = replacements.get(article.seed)
    return mine ? { ...article, html: replaceInTags(article.html, mine) } : article
  }
  return { articles: articles.map(settle), files }
}

/** As ingest writes it into `src`. */
function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Replaces within `<img …>` alone, so that a text that quotes such an address stays as it is. */
function replaceInTags(html: string, replacements: readonly (readonly [string, string])[]): string {
  return html.replace(/<img [^>]*>/g, (tag) => {
    const found = replacements.find(([written]) => tag.includes(written))
    if (!found) return tag
    const bare = tag.replace(/ (?:width|height)="[^"]*"/g, '')
    return bare.replace(found[0], () => found[1])
  })
}
