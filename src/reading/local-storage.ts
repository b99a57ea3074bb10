import { type StateStorage, StorageError } from './storage.ts'

/** The browser's localStorage behind the port: the one place that touches it. */
export function localStorageOf(view: Window): StateStorage {
  return {
    read: (key) => reached(() => open(view).getItem(key)),
    write: (key, text) => reached(() => open(view).setItem(key, text)),
    remove: (key) => reached(() => open(view).removeItem(key)),
    keys: () => reached(() => Object.keys(open(view))),
    follow(listener) {
      const onStorage = ({ key, storageArea }: StorageEvent): void => {
        if (storageArea === reachedOrNull(view)) listener(key)
      }
      // A page in the back/forward cache hears no storage events.
      const onPageShow = ({ persisted }: PageTransitionEvent): void => {
        if (persisted) listener(null)
      }
      view.addEventListener('storage', onStorage)
      view.addEventListener('pageshow', onPageShow)
      return () => {
        view.removeEventListener('storage', onStorage)
        view.removeEventListener('pageshow', onPageShow)
      }
    },
  }
}

/** One text, or null where there is none or none can be had: for what runs before anything can be reported. */
export function peek(view: Window, key: string): string | null {
  try {
    return view.localStorage.getItem(key)
  } catch {
    return null
  }
}

/** The very property throws where site data is blocked, and is null in some embedded browsers. */
function open(view: Window): Storage {
  const storage: Storage | null = view.localStorage
  if (storage === null) throw new StorageError('denied')
  return storage
}

function reached<T>(use: () => T): T {
  try {
    return use()
  } catch (error) {
    if (error instanceof StorageError) throw error
    throw new StorageError(isQuota(error) ? 'full' : 'denied', error)
  }
}

function reachedOrNull(view: Window): Storage | null {
  try {
    return view.localStorage
  } catch {
    return null
  }
}

/** A DOMException by its name: of another realm, it is no instance of ours. */
function isQuota(error: unknown): boolean {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : null
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED'
}
