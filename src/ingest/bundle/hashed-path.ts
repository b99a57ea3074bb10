import { createHash } from 'node:crypto'

/** Hexadecimal digits of a content hash in a file name: 48 bits, no collision among a million files. */
export const HASH_LENGTH = 12

/** `data/pictures/` + hash + `.json`: a new content has a new name, so every file may be cached for good. */
export function hashedPath(folder: string, extension: string, bytes: Uint8Array): string {
  return `${folder}${createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LENGTH)}.${extension}`
}
