import type { Group } from '../model/records.ts'
import { type StateStorage, StorageError } from './storage.ts'

/*
 * Names of the storage keys, as docs/formats/reading-state.md lists them. Kept for good: the boot
 * script and older versions read them.
 */

/** Theme, type size and measure, for every library of the origin; the boot script reads it before paint. */
export const PREFERENCES_KEY = 'offprint:preferences'

/** The name of this browser among the reader's devices. */
export const DEVICE_KEY = 'offprint:device'

/** How many articles are in progress, 0 to 3: the boot script reserves their room on the library page. */
export function hintKey(library: string): string {
  return `offprint:${library}:hint`
}

/** Stands while the reader keeps this library's state in a folder: the page then brings what does it. */
export function folderKey(library: string): string {
  return `offprint:${library}:folder`
}

/** False also where storage does not answer. */
export function keepsInFolder(storage: StateStorage, library: string): boolean {
  try {
    return storage.read(folderKey(library)) !== null
  } catch (error) {
    if (error instanceof StorageError) return false
    throw error
  }
}

export function groupKey(library: string, group: Group): string {
  return group === 'preferences' ? PREFERENCES_KEY : `offprint:${library}:${group}`
}

/** The group a key holds; null for keys of other libraries, of other software, and for what is kept aside. */
export function groupOfKey(library: string, key: string): Group | null {
  if (key === PREFERENCES_KEY) return 'preferences'
  const prefix = `offprint:${library}:`
  if (!key.startsWith(prefix)) return null
  const rest = key.slice(prefix.length)
  if (rest === 'other' || rest === 'days') return rest
  const article = /^article:([^:]+)$/.exec(rest)?.[1]
  return article === undefined ? null : `article:${article}`
}

/** Whether a key is kept for this library or, as the preferences, for all: what erasing takes away. */
export function isOfLibrary(library: string, key: string): boolean {
  return key.startsWith(`offprint:${library}:`) || key === DEVICE_KEY || key.startsWith(PREFERENCES_KEY)
}

/** Where the nth unreadable text of a key is kept, from 1. */
export function asideKey(key: string, nth: number): string {
  return nth === 1 ? `${key}:aside` : `${key}:aside:${nth}`
}

/** The key whose text was kept aside under this one; null when this one holds no such thing. */
export function keyOfAside(library: string, key: string): string | null {
  const original = /^(.+?):aside(?::\d+)?$/.exec(key)?.[1]
  return original !== undefined && groupOfKey(library, original) !== null ? original : null
}
