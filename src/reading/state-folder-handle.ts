import { openDatabase } from './open-database.ts'
import { directoryFolder, type StateFolder } from './state-folder-port.ts'

/** A database of its own: the records' one keeps its version, so that an older Offprint still opens it. */
const NAME = 'offprint-folder'
const STORE = 'handles'

type Permission = { readonly mode: 'readwrite' }

/** What TypeScript's DOM library has not yet of the File System Access API (WICG). */
type Permitted = FileSystemDirectoryHandle & {
  queryPermission(permission: Permission): Promise<PermissionState>
  requestPermission(permission: Permission): Promise<PermissionState>
}
type Picker = { showDirectoryPicker?(options: Permission & { readonly id: string }): Promise<Permitted> }

export function canChooseFolder(window: Window): boolean {
  return 'showDirectoryPicker' in window
}

/** Lets the reader choose a folder, and remembers it. False where she chose none. Needs a press of hers. */
export async function chooseFolder(window: Window & Picker, library: string): Promise<boolean> {
  try {
    const handle = await window.showDirectoryPicker?.({ mode: 'readwrite', id: 'offprint' })
    if (!handle) return false
    const db = await open()
    await db.put(STORE, handle, library)
    db.close()
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false
    throw error
  }
}

/**
 * The remembered folder; null where there is none, or the browser asks the reader anew and was not
 * allowed to. Rejects where the browser's database does not answer.
 *
 * @param mayAsk within a press of the reader's, who is asked where it is needed
 */
export async function rememberedFolder(library: string, mayAsk: boolean): Promise<StateFolder | null> {
  const db = await open()
  const handle: Permitted | undefined = await db.get(STORE, library)
  db.close()
  if (!handle) return null
  const mode = { mode: 'readwrite' } as const
  const permission = await handle.queryPermission(mode)
  if (permission === 'granted') return directoryFolder(handle)
  return mayAsk && (await handle.requestPermission(mode)) === 'granted' ? directoryFolder(handle) : null
}

export async function forgetFolder(library: string): Promise<void> {
  const db = await open()
  await db.delete(STORE, library)
  db.close()
}

function open() {
  return openDatabase(NAME, 1, { upgrade: (db) => void db.createObjectStore(STORE) })
}
