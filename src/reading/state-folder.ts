import { readStateFile, writeStateFile } from '../model/records-file.ts'
import type { StateFolder } from './state-folder-port.ts'
import type { ReadingStore } from './store.ts'

/** What came of reading the folder and writing this device's file. */
export type FolderReport = {
  /** Files that were read whole. */
  readonly read: number
  /** Names of files that cannot be read, or not wholly: they are left as they are. */
  readonly unreadable: readonly string[]
  /** The file that holds this device's state now. */
  readonly own: string
}

export type FolderNeeds = {
  readonly store: ReadingStore
  readonly folder: StateFolder
  readonly library: string
  readonly device: string
}

/** How the names of a library's files begin, those of other devices and a sync tool's conflict copies too. */
export function folderPrefix(library: string): string {
  return `offprint-${library}-`
}

/**
 * Merges every file that the library has in a folder into the store, then writes this device's own,
 * where that would change it. Each device writes its own file alone, so a sync tool finds no conflict
 * of our making; the copies it makes of one all the same are read as any other. A file that cannot
 * be read is never overwritten: this device's next name is taken instead. Rejects as the folder does.
 */
export async function syncFolder({ store, folder, library, device }: FolderNeeds): Promise<FolderReport> {
  const prefix = folderPrefix(library)
  const names = (await folder.names()).filter((name) => name.startsWith(prefix) && name.endsWith('.json'))
  const texts = new Map<string, string>()
  const unreadable: string[] = []
  for (const name of names.toSorted()) {
    const text = await folder.read(name)
    if (text === null) continue
    const found = readStateFile(text)
    if (found.kind === 'read') store.mergeIn(found.records)
    if (found.kind === 'read' && found.rejected.length === 0) texts.set(name, text)
    else unreadable.push(name)
  }
  const own = ownName(`${prefix}${device}`, unreadable)
  const text = writeStateFile(store.records(), { library })
  if (texts.get(own) !== text) await folder.write(own, text)
  return { read: texts.size, unreadable, own }
}

function ownName(stem: string, taken: readonly string[]): string {
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? `${stem}.json` : `${stem}.${nth}.json`
    if (!taken.includes(name)) return name
  }
}
