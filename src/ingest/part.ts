import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { extractAll } from './extract-all.ts'
import type { CachePlace } from './seed-memory.ts'
import type { StartReaders } from './seed-reader.ts'
import { isInShard, type Shard } from './shard.ts'
import { sortFiles } from './sort-files.ts'
import { walk } from './walk.ts'

/** What a part's folder says of itself, beside `seeds/`: what each of its seeds came to, as in the seed cache. */
type PartFile = Shard & { readonly version: string }

const PART_FILE = 'part.json'
const RESULTS = 'seeds'

export type PartOptions = {
  /** The seeds folder. */
  readonly folder: string
  /** Where the part goes; what an earlier build left there is not read again. */
  readonly outDir: string
  readonly shard: Shard
  /** See `ingestVersion`. */
  readonly version: string
  readonly startReaders: StartReaders
  readonly onProgress?: (done: number, total: number) => void
}

/** Reads the seeds of one part. What depends on more than one seed is left to the merge. @returns how many it read */
export async function makePart(options: PartOptions): Promise<number> {
  const { folder, outDir, shard, version, startReaders, onProgress } = options
  const { seeds, pictures } = sortFiles((await walk(folder)).files)
  const own = seeds.filter((seed) => isInShard(shard, seed))
  const cache = { folder: join(outDir, RESULTS), version }
  await extractAll({
    folder,
    pictures: new Set(pictures),
    cache,
    seeds: own,
    startReaders,
    onMade: () => undefined,
    onProgress,
  })
  const part: PartFile = { ...shard, version }
  mkdirSync(outDir, { recursive: true })
  writeFileSync(join(outDir, PART_FILE), `${JSON.stringify(part)}\n`)
  return own.length
}

/**
 * Lays what parts came to beside what this machine has read, for the next build to find.
 * Throws when a part is missing, is of another number of parts, or was read by another program.
 */
export function bringParts(folders: readonly string[], { folder: cache, version }: CachePlace): void {
  const parts = folders.map((folder) => ({ folder, ...readPart(folder) }))
  const of = parts[0]?.of ?? 0
  for (const part of parts) {
    if (part.of !== of) throw new Error(`${part.folder} is one of ${part.of} parts, ${parts[0]?.folder} one of ${of}`)
    if (part.version !== version)
      throw new Error(
        `${part.folder} was made by another version of Offprint, of its packages or of Node: make it anew`,
      )
  }
  const there = new Set(parts.map(({ part }) => part))
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((part) => !there.has(part))
  if (missing.length > 0) throw new Error(`Of ${of} parts there is no ${missing.join(', ')}`)
  for (const { folder } of parts) bringAll(join(folder, RESULTS), cache)
}

function readPart(folder: string): PartFile {
  const file = join(folder, PART_FILE)
  if (!existsSync(file))
    throw new Error(`${folder} is no part of a library: OFFPRINT_SHARD=1/2 npm run build makes one`)
  return JSON.parse(readFileSync(file, 'utf8')) as PartFile // written by `makePart`; a version of another shape differs
}

/** Linked where both are on one disk: a part may be gigabytes. Entries are named by their content, and sealed. */
function bringAll(from: string, to: string): void {
  if (!existsSync(from)) return
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const source = join(entry.parentPath, entry.name)
    const target = join(to, relative(from, source))
    if (!entry.isFile() || existsSync(target)) continue
    mkdirSync(dirname(target), { recursive: true })
    try {
      linkSync(source, target)
    } catch {
      copyFileSync(source, target)
    }
  }
}
