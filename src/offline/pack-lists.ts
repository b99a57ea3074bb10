import { parsePack, parsePackList, parsePackLists } from '../model/format/pack-list.ts'
import { PACK_PATH, type Pack, type PackFile, type PackKind } from '../model/pack.ts'
import { filesOf, listsOf, type PackChoice } from '../model/pack-choice.ts'
import type { PackCache } from './pack-cache.ts'

export type PackFetch = (url: string, init: RequestInit) => Promise<Response>

/** The files of chosen parts, and the lists that name them. */
export type Chosen = {
  readonly files: readonly PackFile[]
  readonly lists: readonly string[]
  /** Bytes of what is kept beside articles, whether it is chosen or not. */
  readonly beside: { readonly app: number; readonly lists: number }
}

/**
 * Reads what the site holds, as little of it as is needed. A list's name bears a hash of its content,
 * so one that is kept is as good as one that is fetched.
 */
export function createPackLists({ cache, fetch: get }: { readonly cache: PackCache; readonly fetch: PackFetch }) {
  const read = new Map<string, ArrayBuffer>()

  /** Rejects where the list can neither be found on the device nor fetched. */
  async function bytesOf(path: string): Promise<ArrayBuffer> {
    const known = read.get(path) ?? (await cache.bytes(path))
    if (known) return known
    const response = await get(cache.addressOf(path), { cache: 'reload' })
    if (!response.ok) throw new Error(`${path} was answered with status ${response.status}`)
    const bytes = await response.arrayBuffer()
    read.set(path, bytes)
    return bytes
  }

  return {
    /** `pack.json` as it is now; null when it cannot be had or read. */
    async pack(): Promise<Pack | null> {
      try {
        const response = await get(cache.addressOf(PACK_PATH), { cache: 'no-cache' })
        return response.ok ? parsePack(new Uint8Array(await response.arrayBuffer())) : null
      } catch {
        return null
      }
    },
    /** @param path `Pack.lists`. Rejects when a list cannot be had; throws LibraryFormatError for what is none. */
    async choose(path: string, choices: readonly PackChoice[]): Promise<Chosen> {
      const { lists } = parsePackLists(new Uint8Array(await bytesOf(path)))
      const needed = listsOf(choices, lists)
      const contents = []
      for (const { kind, path } of needed) {
        contents.push({ kind, files: parsePackList(new Uint8Array(await bytesOf(path))).files })
      }
      const bytesOfKind = (...kinds: readonly PackKind[]) =>
        lists.reduce((sum, { kind, bytes }) => sum + (kinds.includes(kind) ? bytes : 0), 0)
      return {
        files: filesOf(choices, contents),
        lists: [path, ...needed.map((list) => list.path)],
        beside: { app: bytesOfKind('app'), lists: bytesOfKind('index', 'lists') },
      }
    },
    /** Keeps lists on the device: what is kept can then be checked, and removed in part, without a connection. */
    async keep(paths: readonly string[]): Promise<void> {
      for (const path of paths) await cache.put({ path, sha256: '' }, await bytesOf(path), 'application/json')
    },
  }
}
