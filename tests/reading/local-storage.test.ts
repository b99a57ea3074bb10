// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { localStorageOf } from '../../src/reading/local-storage.ts'
import { StorageError, type StorageReason } from '../../src/reading/storage.ts'

/** A window of which only the storage matters; the port asks for no more. */
function windowWith(descriptor: PropertyDescriptor): Window {
  return Object.defineProperty(Object.create(window), 'localStorage', descriptor) as Window
}

function reasonOf(use: () => unknown): StorageReason | null {
  try {
    use()
    return null
  } catch (error) {
    if (error instanceof StorageError) return error.reason
    throw error
  }
}

beforeEach(() => window.localStorage.clear())

describe('localStorageOf', () => {
  it('reads, writes and lists', () => {
    const storage = localStorageOf(window)
    storage.write('offprint:a', '1')
    expect(storage.read('offprint:a')).toBe('1')
    expect(storage.read('offprint:b')).toBeNull()
    expect(storage.keys()).toEqual(['offprint:a'])
  })

  it('says denied where the very property throws, and where it is null', () => {
    const blocked = windowWith({
      get: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
    expect(reasonOf(() => localStorageOf(blocked).read('a'))).toBe('denied')
    expect(reasonOf(() => localStorageOf(windowWith({ value: null })).keys())).toBe('denied')
  })

  it('says full when the quota is reached', () => {
    const full = windowWith({
      value: {
        setItem: () => {
          throw new DOMException('no room', 'QuotaExceededError')
        },
      },
    })
    expect(reasonOf(() => localStorageOf(full).write('a', '1'))).toBe('full')
  })

  it('hears of other tabs, of a cleared storage, and of a return from the back/forward cache', () => {
    const listener = vi.fn()
    const stop = localStorageOf(window).follow(listener)
    const { localStorage } = window
    const send = (): void => {
      window.dispatchEvent(new StorageEvent('storage', { key: 'offprint:a', storageArea: localStorage }))
      window.dispatchEvent(new StorageEvent('storage', { key: 'offprint:b', storageArea: sessionStorage }))
      window.dispatchEvent(new StorageEvent('storage', { key: null, storageArea: localStorage }))
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
    }
    send()
    expect(listener.mock.calls).toEqual([['offprint:a'], [null], [null]])
    stop()
    send()
    expect(listener).toHaveBeenCalledTimes(3)
  })
})
