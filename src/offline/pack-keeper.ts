import { ROOT_FILE } from '../model/library-files.ts'
import { countOf, isArticlePage, type Pack, type PackCount, type PackFile } from '../model/pack.ts'
import { type KeptPart, type KeptRecord, recordOf } from './kept-record.ts'
import { createPackCache, type PackCacheNeeds } from './pack-cache.ts'
import { type Chosen, createPackLists, type PackFetch } from './pack-lists.ts'

/** What a browser opens to one host over HTTP/1.1: more would only wait. */
const AT_ONCE = 6

/** Times that the record is written while a pack is fetched: what a reload loses of the count is below a percent. */
const NOTES = 128

export type PackNeeds = PackCacheNeeds & { readonly fetch: PackFetch }

export type WantedPart = Omit<KeptPart, 'articles' | 'bytes'>

/** What keeping some parts comes to, before anything is fetched. */
export type PackPlan = {
  readonly pack: Pack
  readonly parts: readonly KeptPart[]
  /** Of all parts together, each once. */
  readonly files: readonly PackFile[]
  readonly lists: readonly string[]
  readonly beside: Chosen['beside']
  readonly whole: PackCount
  readonly kept: PackCount
  readonly missing: readonly PackFile[]
}

/**
 * Why keeping ended before all was there.
 * - `full`: the device has no more room
 * - `offline`: a file could not be had
 * - `changed`: the site is no longer the one of the lists
 * - `damaged`: everything else is kept, but these files of the site are not what its lists say
 */
export type KeepShort =
  | { readonly kind: 'paused' | 'full' | 'offline' | 'changed' }
  | { readonly kind: 'damaged'; readonly paths: readonly string[] }

export type KeepEnd = { readonly kind: 'whole' } | KeepShort

type FileEnd = 'kept' | 'paused' | 'full' | 'offline' | 'differs'

/** Keeps parts of the library on the device: what several need is kept once, and stays as long as one needs it. */
export function createPackKeeper(needs: PackNeeds) {
  const { fetch: get, hash } = needs
  const cache = createPackCache(needs)
  const lists = createPackLists({ cache, fetch: get })

  async function keepFile(file: PackFile, signal: AbortSignal): Promise<FileEnd> {
    if (await cache.has(file)) return 'kept'
    let response: Response
    let bytes: ArrayBuffer
    try {
      // `reload` passes by the browser's own cache, and by the worker's, which would keep the file twice.
      response = await get(cache.addressOf(file.path), { cache: 'reload', signal })
      bytes = await response.arrayBuffer()
    } catch {
      return signal.aborted ? 'paused' : 'offline'
    }
    if (!response.ok || (await hash(bytes)) !== file.sha256) return 'differs'
    try {
      await cache.put(file, bytes, response.headers.get('content-type') ?? 'application/octet-stream')
      return 'kept'
    } catch {
      return 'full'
    }
  }

  async function plan(pack: Pack, wanted: readonly WantedPart[]): Promise<PackPlan> {
    const { files, lists: paths, beside } = await lists.choose(pack.lists, wanted)
    const parts = wanted.map((part): KeptPart => {
      const slugs = part.slugs && new Set(part.slugs)
      const own = files.filter(({ article }) => article !== undefined && (slugs === null || slugs.has(article)))
      const { articles, bytes } = countOf(own)
      return { ...part, articles, bytes }
    })
    const missing: PackFile[] = []
    for (const file of files) if (!(await cache.has(file))) missing.push(file)
    const gone = new Set(missing)
    const kept = countOf(files.filter((file) => !gone.has(file)))
    return { pack, parts, files, lists: paths, beside, whole: countOf(files), kept, missing }
  }

  async function keep(
    { pack, parts, files, lists: paths, whole, kept: before, missing }: PackPlan,
    signal: AbortSignal,
    onProgress: (kept: PackCount) => void,
  ): Promise<KeepEnd> {
    let kept = before
    const noteAs = (state: KeptRecord['state']) =>
      cache.note(recordOf({ lists: pack.lists, state, kept, whole, parts })).catch(() => undefined)
    const damaged: string[] = []
    let end: KeepEnd | null = null
    try {
      await lists.keep(paths)
    } catch {
      return { kind: 'full' }
    }
    await noteAs('partial')

    const noteEvery = Math.ceil(files.length / NOTES)
    async function fetchEach(queue: Iterator<PackFile>): Promise<void> {
      for (let next = queue.next(); !next.done && end === null; next = queue.next()) {
        const file = next.value
        const came = signal.aborted ? 'paused' : await keepFile(file, signal)
        if (came === 'differs') {
          const now = damaged.length === 0 ? await lists.pack() : pack
          if (now !== null && now.lists !== pack.lists) end = { kind: 'changed' }
          else damaged.push(file.path)
        } else if (came !== 'kept') end ??= { kind: came }
        else {
          kept = {
            files: kept.files + 1,
            articles: kept.articles + (isArticlePage(file) ? 1 : 0),
            bytes: kept.bytes + file.bytes,
          }
          onProgress(kept)
          if (kept.files % noteEvery === 0) await noteAs('partial')
        }
      }
    }
    const queue = missing.filter(({ path }) => path !== ROOT_FILE).values()
    await Promise.all(Array.from({ length: AT_ONCE }, () => fetchEach(queue)))
    // What names the rest comes last.
    if (damaged.length === 0) await fetchEach(missing.filter(({ path }) => path === ROOT_FILE).values())
    if (end === null && damaged.length === 0)
      await cache.keepOnly(new Set([...files.map(({ path }) => path), ...paths]))
    await noteAs(end === null && damaged.length === 0 ? 'whole' : 'partial')
    return end ?? (damaged.length > 0 ? { kind: 'damaged', paths: damaged } : { kind: 'whole' })
  }

  return {
    /** What is kept; null for nothing. */
    record: cache.record,
    /** The site as it is now; null when it cannot be had. */
    pack: lists.pack,
    /** Rejects where the lists can neither be found on the device nor fetched. */
    plan,
    /** Keeps what is missing; what no part needs any more goes once all of it is there. */
    keep,
    /** Reads every kept file again; what is not what it was is named, and no longer kept. */
    async verify(onProgress: (checked: PackCount) => void): Promise<readonly string[]> {
      const record = await cache.record()
      if (record === null) return []
      const { files } = await lists.choose(record.lists, record.parts)
      const broken: string[] = []
      const sound: PackFile[] = []
      for (const [index, file] of files.entries()) {
        if (!(await cache.has(file))) continue
        if (await cache.isSound(file)) sound.push(file)
        else {
          await cache.drop(file.path)
          broken.push(file.path)
        }
        if (index % NOTES === 0) onProgress(countOf(sound))
      }
      const kept = countOf(sound)
      const state = kept.files === files.length ? 'verified' : 'partial'
      await cache.note({ ...record, state, kept, whole: countOf(files) })
      return broken
    },
    /** Lets go of a part, and of the files that no other part needs; needs no connection. */
    async remove(query: string): Promise<void> {
      const record = await cache.record()
      const parts = record?.parts.filter((part) => part.query !== query) ?? []
      if (record === null || parts.length === 0) return cache.remove()
      const { files, lists: paths } = await lists.choose(record.lists, parts)
      await cache.keepOnly(new Set([...files.map(({ path }) => path), ...paths]))
      const kept: PackFile[] = []
      for (const file of files) if (await cache.has(file)) kept.push(file)
      const state = kept.length < files.length ? 'partial' : record.state === 'partial' ? 'whole' : record.state
      await cache.note({ ...record, parts, state, kept: countOf(kept), whole: countOf(files) })
    },
  }
}

export type PackKeeper = ReturnType<typeof createPackKeeper>
