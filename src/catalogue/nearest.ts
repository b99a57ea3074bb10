import { nearestArticles, wantedSlug } from '../model/nearest.ts'
import type { Inflate, ReadFile } from './port.ts'
import { FILES, parseCatalogueRoot } from './root.ts'
import { type Named, readAround, reversed } from './slug-tree.ts'

export type NearestNeeds = {
  /** Of the catalogue's root file. */
  readonly root: string
  readonly readFile: ReadFile
  readonly inflate: Inflate
}

/**
 * The articles whose slugs are most like what a path seems to have meant, best first: of those that
 * begin or end about as it does. Rejects with what `readFile` rejects with, and with LibraryFormatError.
 */
export async function nearestByPath(
  path: string,
  limit: number,
  { root, readFile, inflate }: NearestNeeds,
): Promise<readonly Named[]> {
  const wanted = wantedSlug(path)
  if (wanted === '') return []
  const { slugs, endings } = parseCatalogueRoot(await readFile(root))
  const folder = root.slice(0, root.lastIndexOf('/') + 1)
  const read = async (name: string) => inflate(await readFile(folder + name))
  const [byBeginning, byEnd] = await Promise.all([
    readAround(
      wanted,
      slugs,
      (slug) => slug,
      (level, file) => read(FILES.slugs(level, file)),
    ),
    readAround(reversed(wanted), endings, reversed, (level, file) => read(FILES.endings(level, file))),
  ])
  const each = new Map([...byBeginning, ...byEnd].map((named) => [named.slug, named]))
  return nearestArticles(path, [...each.values()], limit)
}
