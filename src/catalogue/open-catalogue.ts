import { parseJson } from '../model/format/parse-json.ts'
import { number, record } from '../model/format/shape.ts'
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

  async function everyChunk<T>(
    name: (chunk: number) => string,
    parse: (bytes: Uint8Array) => T,
  ): Promise<readonly T[]> {
    const { articles, perChunk } = await root()
    const chunks = Array.from({ length: Math.ceil(articles / perChunk) }, (_, chunk) => chunk)
    return Promise.all(chunks.map(async (chunk) => parse(await read(name(chunk)))))
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
      const { ids: files } = await root()
      const found = [...new Set(wanted)].map(async (id): Promise<[string, number][]> => {
        const known = files === 0 ? {} : await ids(idFile(id, files))
        const doc = Object.hasOwn(known, id) ? known[id] : undefined
        return doc === undefined ? [] : [[id, doc]]
      })
      return new Map((await Promise.all(found)).flat())
    },
  }
}
