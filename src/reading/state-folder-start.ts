import { isDevice } from '../model/clock.ts'
import { forgetFolder, rememberedFolder } from './state-folder-handle.ts'
import { type FolderRun, runFolder } from './state-folder-run.ts'
import { type StateStorage, StorageError } from './storage.ts'
import { DEVICE_KEY, keepsInFolder } from './storage-keys.ts'
import type { ReadingStore } from './store.ts'

export type FolderStart = {
  readonly store: ReadingStore
  readonly library: string
  readonly storage: StateStorage
  readonly document: Document
}

/**
 * Begins to keep a library's state in the remembered folder, as long as its key stands in storage:
 * erasing everything takes the key away, and the folder is left alone from then on. Null where storage
 * denies the device's name, without which no file is its own.
 */
export function startFolder({ store, library, storage, document }: FolderStart): FolderRun | null {
  const device = textOf(storage, DEVICE_KEY)
  if (!isDevice(device)) return null
  return runFolder({
    store,
    library,
    device,
    open: async () => {
      if (keepsInFolder(storage, library)) return rememberedFolder(library, false)
      await forgetFolder(library)
      return null
    },
    onReturn(listener) {
      const hear = () => {
        if (document.visibilityState === 'visible') listener()
      }
      document.addEventListener('visibilitychange', hear)
      return () => document.removeEventListener('visibilitychange', hear)
    },
    wait(run, milliseconds) {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  })
}

function textOf(storage: StateStorage, key: string): string | null {
  try {
    return storage.read(key)
  } catch (error) {
    if (error instanceof StorageError) return null
    throw error
  }
}
