import { parseJson } from '../model/format/parse-json.ts'
import { array, number, record, string } from '../model/format/shape.ts'
import { parseChunk, parseTitles } from './chunk-file.ts'
import { type Columns, joinChunks, type Titles } from './columns.ts'
import { once, perKey } from './once.ts'
import type { Inflate, ReadFile } from './port.ts'
import { readInflated } from './read-inflated.ts'
import { FILES, idFile, parseCatalogueRoot } from './root.ts'

/** The library's own list in files, each read once, when it is first needed. */
export type Catalogue = {
  /** What filters, counts and orders need. */
  columns(): Promise<Columns>
  /** Only orders and searches by title read it. */
  titles(): Promise<Titles>
  /** The numbers of articles by their ids; those that are not in the library are absent. */
  docs(ids: Iterable<string>): Promise<ReadonlyMap<string, number>>
}

const idsShape = record(number)
const allIdsShape = array(string)

/** Where more than this share of the files of ids would be asked for, all ids come in fewer files. */
const MANY = 1 / 4

/**
 * @param path of the catalogue's root file
 * Rejects with what `readFile` rejects with, and with LibraryFormatError where a file is none; what
 * failed is asked for again.
 */
export function openCatalogue(path: string, readFile: ReadFile, inflate: Inflate): Catalogue {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const root = once(async () => parseCatalogueRoot(await readFile(path)))
  const read = (name: string) => readInflated(folder + name, readFile, inflate)
  const ids = perKey(async (file: number) => idsShape(parseJson('ids', await read(FILES.ids(file))), 'ids'))
  const known = new Map<string, number | null>() // by id; null for what the library does not have

  async function everyChunk<T>(
    name: (chunk: number) => string,
    parse: (bytes: Uint8Array) => T,
  ): Promise<readonly T[]> {
    const { articles, perChunk } = await root()
    const chunks = Array.from({ length: Math.ceil(articles / perChunk) }, (_, chunk) => chunk)
    return Promise.all(chunks.map(async (chunk) => parse(await read(name(chunk)))))
  }

  const allIds = once(async () => {
    const chunks = await everyChunk(FILES.allIds, (bytes) => allIdsShape(parseJson('ids', bytes), 'ids'))
    return chunks.flat()
  })

  /** Has `known` say of ids what they are. */
  async function learn(wanted: ReadonlySet<string>): Promise<void> {
    const { ids: files } = await root()
    const byFile = new Map<number, string[]>()
    for (const id of wanted) {
      const file = idFile(id, files)
      byFile.set(file, [...(byFile.get(file) ?? []), id])
    }
    if (byFile.size > files * MANY) {
      for (const [doc, id] of (await allIds()).entries()) if (wanted.has(id)) known.set(id, doc)
    } else {
      const read = async ([file, some]: readonly [number, readonly string[]]) => {
        const docs = await ids(file)
        for (const id of some) if (Object.hasOwn(docs, id)) known.set(id, docs[id] ?? null)
      }
      await Promise.all([...byFile].map(read))
    }
    for (const id of wanted) if (!known.has(id)) known.set(id, null)
  }

  return {
    columns: once(async () => joinChunks(await everyChunk(FILES.columns, parseChunk))),
    titles: once(async () => {
      const chunks = await everyChunk(FILES.titles, parseTitles)
      return {
        folded: chunks.flatMap(({ titles }) => titles),
        ranks: Uint32Array.from(chunks.flatMap(({ ranks }) => ranks)),
      }
    }),
    async docs(wanted) {
      const asked = [...wanted]
      const unknown = new Set(asked.filter((id) => !known.has(id)))
      if (unknown.size > 0) await learn(unknown)
      const docs = new Map<string, number>()
      for (const id of asked) {
        const doc = known.get(id)
        if (typeof doc === 'number') docs.set(id, doc)
      }
      return docs
    },
  }
}
