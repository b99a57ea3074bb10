import { PACK_PATH, type PackFile } from '../model/pack.ts'
import { type KeptRecord, parseRecord } from './kept-record.ts'

/** Bears the SHA-256 of what is kept, so that a list can be compared with a cache without reading the files. */
const HASH_HEADER = 'x-offprint-sha256'

/** No host is ever asked for it: the record of what is kept stands in the cache under it. */
const RECORD = `${PACK_PATH}?kept`

export type PackCacheNeeds = {
  /** Absolute address of the library's root, with its last slash. */
  readonly root: string
  readonly caches: CacheStorage
  /** See `packCacheName`. */
  readonly cacheName: string
  /** SHA-256 of the bytes in base64. */
  readonly hash: (bytes: ArrayBuffer) => Promise<string>
}

/** The files that the reader chose to keep, in a cache of their own: what casual visits keep never displaces them. */
export function createPackCache({ root, caches, cacheName, hash }: PackCacheNeeds) {
  const addressOf = (path: string) => new URL(path, root).href
  const open = () => caches.open(cacheName)

  return {
    addressOf,
    /** Whether the file is kept as the list has it, by what was noted when it came. */
    async has({ path, sha256 }: PackFile): Promise<boolean> {
      const response = await (await open()).match(addressOf(path))
      return response?.headers.get(HASH_HEADER) === sha256
    },
    /** Whether what is kept is still what it was, byte by byte. */
    async isSound({ path, sha256 }: PackFile): Promise<boolean> {
      const response = await (await open()).match(addressOf(path))
      return response !== undefined && (await hash(await response.arrayBuffer())) === sha256
    },
    /** Rejects with a QuotaExceededError where there is no more room. */
    async put({ path, sha256 }: Pick<PackFile, 'path' | 'sha256'>, bytes: ArrayBuffer, type: string): Promise<void> {
      const headers = { 'content-type': type, [HASH_HEADER]: sha256 }
      await (await open()).put(addressOf(path), new Response(bytes, { headers }))
    },
    async bytes(path: string): Promise<ArrayBuffer | null> {
      if (!(await caches.has(cacheName))) return null
      const response = await (await open()).match(addressOf(path))
      return response ? response.arrayBuffer() : null
    },
    async drop(path: string): Promise<void> {
      await (await open()).delete(addressOf(path))
    },
    /** Lets go of every file but these, and the record. */
    async keepOnly(paths: ReadonlySet<string>): Promise<void> {
      const wanted = new Set([...paths, RECORD].map(addressOf))
      const cache = await open()
      for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request)
    },
    async record(): Promise<KeptRecord | null> {
      if (!(await caches.has(cacheName))) return null
      const response = await (await open()).match(addressOf(RECORD))
      return response ? parseRecord(await response.text()) : null
    },
    async note(record: KeptRecord): Promise<void> {
      const headers = { 'content-type': 'application/json' }
      await (await open()).put(addressOf(RECORD), new Response(JSON.stringify(record), { headers }))
    },
    async remove(): Promise<void> {
      await caches.delete(cacheName)
    },
  }
}

export type PackCache = ReturnType<typeof createPackCache>
