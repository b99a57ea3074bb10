import type { Block } from '../model/article.ts'
import { articleText } from '../model/article.ts'
import type { BlockVersion } from './block-history.ts'
import { printOf } from './block-print.ts'
import { shortHash } from './hash.ts'
import { shingleHashes, sketchOf } from './shingles.ts'

/** What an article is known again by. It takes as long to make as the reading itself, so the cache holds it. */
export type Fingerprint = {
  /** The id that its body mints: letters and digits only, so that a re-save with other quotes mints the same. */
  readonly id: string
  /** A sample of its shingles; see `sketchOf`. */
  readonly sketch: string
  readonly blocks: BlockVersion
}

/** Base-36 digits of an article's id: 62 bits. */
export const ID_LENGTH = 12

export function fingerprintOf(blocks: readonly Block[]): Fingerprint {
  const text = articleText({ blocks })
  return { id: mintId(text), sketch: sketchOf(shingleHashes(text)), blocks: blocks.map(printOf) }
}

/** @param salt tells bodies apart that are the same */
export function mintId(text: string, salt = ''): string {
  const body = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return shortHash(body + salt, ID_LENGTH)
}
