import type { DBSchema, IDBPDatabase } from 'idb'
import { laterRecord } from '../model/merge.ts'
import { groupOf, type Json, type Records, type StateRecord } from '../model/records.ts'
import { readRecord } from '../model/records-file.ts'
import type { Aside } from './aside.ts'
import { openDatabase } from './open-database.ts'
import { StorageError, type StorageReason } from './storage.ts'

/** Why the vault does not answer: as storage, or a newer Offprint has changed its shape. */
export class VaultError extends StorageError {
  override name = 'VaultError'
  readonly isNewer: boolean

  constructor(reason: StorageReason, isNewer: boolean, cause?: unknown) {
    super(reason, cause)
    this.isNewer = isNewer
  }
}

/** The records of one library, one entry each, where a crash of the browser loses none that was put. */
export type RecordVault = {
  /** Everything that can be read. What cannot is moved aside first, and stays there. Rejects with VaultError. */
  load(): Promise<{ readonly records: Records; readonly aside: readonly Aside[] }>
  /** Lets the later of each record and what is kept stand, in one transaction. Rejects with VaultError. */
  put(records: Records): Promise<void>
  /** Deletes what was moved aside under an Aside's key. Rejects with VaultError. */
  removeAside(key: string): Promise<void>
  /** Deletes the library's records, the preferences, and what was moved aside of both. Rejects with VaultError. */
  erase(): Promise<void>
}

/** The shape of the database: see docs/formats/reading-state.md. */
const NAME = 'offprint'
const VERSION = 1

type Address = [scope: string, key: string]
type Unreadable = { readonly scope: string; readonly key: string; readonly text: string }

type Shape = DBSchema & {
  records: { key: Address; value: unknown }
  aside: { key: number; value: Unreadable }
}

/** Preferences are the origin's, everything else the library's. */
const SHARED = '*'

/**
 * The records in the browser's IndexedDB. It is opened with the first call; where it
 * is closed from outside (site data cleared), the next call opens it again.
 */
export function recordVault(library: string): RecordVault {
  let opened: Promise<IDBPDatabase<Shape>> | null = null

  function open(): Promise<IDBPDatabase<Shape>> {
    opened ??= openDatabase<Shape>(NAME, VERSION, {
      upgrade(db) {
        db.createObjectStore('records')
        db.createObjectStore('aside', { autoIncrement: true })
      },
      blocking: (_current, _blocked, event) => {
        opened = null
        if (event.target instanceof IDBDatabase) event.target.close() // a newer Offprint waits to open it
      },
      terminated: () => {
        opened = null
      },
    })
    return opened
  }

  async function reached<T>(use: (db: IDBPDatabase<Shape>) => Promise<T>): Promise<T> {
    try {
      return await use(await open())
    } catch (cause) {
      opened = null
      const name = cause instanceof Error || cause instanceof DOMException ? cause.name : ''
      throw new VaultError(name === 'QuotaExceededError' ? 'full' : 'denied', name === 'VersionError', cause)
    }
  }

  const isOurs = (scope: string): boolean => scope === library || scope === SHARED
  const asideKey = (key: string, id: number): string => `${key}:aside:vault:${id}`
  const scopeOf = (key: string): string => (groupOf(key) === 'preferences' ? SHARED : library)

  return {
    load: () =>
      reached(async (db) => {
        const tx = db.transaction(['records', 'aside'], 'readwrite', { durability: 'relaxed' })
        const kept = tx.objectStore('records')
        const aside = tx.objectStore('aside')
        const records = new Map<string, StateRecord>()
        for (const scope of [SHARED, library]) {
          const [addresses, values] = await Promise.all([kept.getAllKeys(allOf(scope)), kept.getAll(allOf(scope))])
          for (const [index, address] of addresses.entries()) {
            const key = address[1]
            const found = toJson(values[index])
            const record = readRecord(key, found)
            if (record) records.set(key, record)
            else {
              await aside.add({ scope, key, text: JSON.stringify(found) })
              await kept.delete(address)
            }
          }
        }
        const [ids, texts] = await Promise.all([aside.getAllKeys(), aside.getAll()])
        await tx.done
        return {
          records,
          aside: texts.flatMap(({ scope, key, text }, index) =>
            isOurs(scope) ? [{ key: asideKey(key, ids[index] ?? 0), from: key, text }] : [],
          ),
        }
      }),

    put: (records) =>
      reached(async (db) => {
        const tx = db.transaction(['records', 'aside'], 'readwrite', { durability: 'relaxed' })
        const kept = tx.objectStore('records')
        for (const [key, record] of records) {
          const scope = scopeOf(key)
          const found: unknown = await kept.get([scope, key])
          const mine = found === undefined ? null : readRecord(key, toJson(found))
          if (found !== undefined && mine === null) {
            await tx.objectStore('aside').add({ scope, key, text: JSON.stringify(found) })
          }
          if (!mine || laterRecord(mine, record) === record) await kept.put(record, [scope, key])
        }
        await tx.done
      }),

    removeAside: (key) =>
      reached(async (db) => {
        const id = Number(/:aside:vault:(\d+)$/.exec(key)?.[1] ?? Number.NaN)
        const found = Number.isNaN(id) ? undefined : await db.get('aside', id)
        if (found && asideKey(found.key, id) === key && isOurs(found.scope)) await db.delete('aside', id)
      }),

    erase: () =>
      reached(async (db) => {
        const tx = db.transaction(['records', 'aside'], 'readwrite')
        for (const scope of [SHARED, library]) await tx.objectStore('records').delete(allOf(scope))
        const aside = tx.objectStore('aside')
        for (let cursor = await aside.openCursor(); cursor; cursor = await cursor.continue()) {
          if (isOurs(cursor.value.scope)) await cursor.delete()
        }
        await tx.done
      }),
  }
}

function allOf(scope: string): IDBKeyRange {
  return IDBKeyRange.bound([scope], [scope, []])
}

/** IndexedDB holds more than JSON; what does not survive as such is no record. */
function toJson(found: unknown): Json {
  // JSON.parse is typed `any`, and Json is all it can return.
  return JSON.parse(JSON.stringify(found) ?? 'null') as Json
}
