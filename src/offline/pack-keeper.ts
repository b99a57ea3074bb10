import { parsePack } from '../model/format/pack-list.ts'
import { isArticlePage, PACK_PATH, type Pack, type PackFile } from '../model/pack.ts'

/** Bears the SHA-256 of what is kept, so that a list can be compared with a cache without reading the files. */
const HASH_HEADER = 'x-offprint-sha256'

export type PackNeeds = {
  /** Absolute address of the library's root, with its last slash. */
  readonly root: string
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly caches: CacheStorage
  /** See `packCacheName`. */
  readonly cacheName: string
  /** SHA-256 of the bytes in base64. */
  readonly hash: (bytes: ArrayBuffer) => Promise<string>
}

export type PackCount = { readonly files: number; readonly articles: number; readonly bytes: number }

/** What of a pack is kept, and what is kept but belongs to an older one. */
export type PackStatus = {
  readonly kept: PackCount
  readonly whole: PackCount
  readonly missing: readonly PackFile[]
  readonly outdated: readonly string[]
}

/** How keeping ended. `full`: the device has no more room; `offline`: a file could not be had; `changed`: the site is no longer the list's. */
export type KeepEnd = 'whole' | 'paused' | 'full' | 'offline' | 'changed'

export function countOf(files: readonly PackFile[]): PackCount {
  return {
    files: files.length,
    articles: files.filter(isArticlePage).length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

/** The whole library in a cache of its own: what casual visits keep never displaces it. */
export function createPackKeeper({ root, fetch: get, caches, cacheName, hash }: PackNeeds) {
  const addressOf = (path: string) => new URL(path, root).href

  /** The hash of each kept file, by its address. */
  async function keptHashes(): Promise<Map<string, string>> {
    const found = new Map<string, string>()
    if (!(await caches.has(cacheName))) return found
    const cache = await caches.open(cacheName)
    for (const request of await cache.keys()) {
      const response = await cache.match(request)
      found.set(request.url, response?.headers.get(HASH_HEADER) ?? '')
    }
    return found
  }

  async function status(pack: Pack): Promise<PackStatus> {
    const hashes = await keptHashes()
    const isKept = ({ path, sha256 }: PackFile) => hashes.get(addressOf(path)) === sha256
    const named = new Set(pack.files.map(({ path }) => addressOf(path)))
    return {
      kept: countOf(pack.files.filter(isKept)),
      whole: countOf(pack.files),
      missing: pack.files.filter((file) => !isKept(file)),
      outdated: [...hashes.keys()].filter((url) => !named.has(url)),
    }
  }

  async function keepFile(cache: Cache, { path, sha256 }: PackFile): Promise<KeepEnd | null> {
    let response: Response
    let bytes: ArrayBuffer
    try {
      // `reload` passes by the browser's own cache, and by the worker's, which would keep the file twice.
      response = await get(addressOf(path), { cache: 'reload' })
      bytes = await response.arrayBuffer()
    } catch {
      return 'offline'
    }
    if (!response.ok || (await hash(bytes)) !== sha256) return 'changed'
    const headers = {
      'content-type': response.headers.get('content-type') ?? 'application/octet-stream',
      [HASH_HEADER]: sha256,
    }
    try {
      await cache.put(addressOf(path), new Response(bytes, { headers }))
      return null
    } catch {
      return 'full'
    }
  }

  return {
    /** The site's list as it is now; null when it cannot be had or read. */
    async list(): Promise<Pack | null> {
      try {
        const response = await get(addressOf(PACK_PATH), { cache: 'no-cache' })
        return response.ok ? parsePack(new Uint8Array(await response.arrayBuffer())) : null
      } catch {
        return null
      }
    },
    status,
    /** Keeps what is missing, in the list's order; files of an older library go once the new one is whole. */
    async keep(pack: Pack, signal: AbortSignal, onProgress: (kept: PackCount) => void): Promise<KeepEnd> {
      const { kept, missing, outdated } = await status(pack)
      const cache = await caches.open(cacheName)
      let { files, articles, bytes } = kept
      for (const file of missing) {
        if (signal.aborted) return 'paused'
        const end = await keepFile(cache, file)
        if (end) return end
        files += 1
        articles += isArticlePage(file) ? 1 : 0
        bytes += file.bytes
        onProgress({ files, articles, bytes })
      }
      for (const url of outdated) await cache.delete(url)
      return 'whole'
    },
    /** Reads every kept file again; what is not what it was is named, and no longer kept. */
    async verify(pack: Pack): Promise<readonly string[]> {
      const cache = await caches.open(cacheName)
      const broken: string[] = []
      for (const { path, sha256 } of pack.files) {
        const response = await cache.match(addressOf(path))
        if (!response || response.headers.get(HASH_HEADER) !== sha256) continue
        if ((await hash(await response.arrayBuffer())) === sha256) continue
        await cache.delete(addressOf(path))
        broken.push(path)
      }
      return broken
    },
    async remove(): Promise<void> {
      await caches.delete(cacheName)
    },
  }
}

export type PackKeeper = ReturnType<typeof createPackKeeper>
