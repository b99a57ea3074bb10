import { isDevice } from '../model/clock.ts'
import { type StateStorage, StorageError } from './storage.ts'
import { DEVICE_KEY } from './storage-keys.ts'

/**
 * This browser's name among the reader's devices: found in storage, or minted and kept there. Where
 * storage does not answer, the minted name serves until the page is closed.
 *
 * @param mint returns 1 to 32 random characters of `0-9a-z`
 */
export function deviceName(storage: StateStorage, mint: () => string): string {
  try {
    const kept = storage.read(DEVICE_KEY)
    if (isDevice(kept)) return kept
    const minted = mint()
    storage.write(DEVICE_KEY, minted)
    return minted
  } catch (error) {
    if (error instanceof StorageError) return mint()
    throw error
  }
}
