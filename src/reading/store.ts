import { laterStamp, NEVER, nextStamp, type Stamp } from '../model/clock.ts'
import type { Locator } from '../model/locator.ts'
import { laterRecord } from '../model/merge.ts'
import {
  type ArticleState,
  articleState,
  deriveArticleState,
  derivePreferences,
  EMPTY_READING_STATE,
  FINISHED_AT,
  type Preferences,
  type ReadingState,
} from '../model/reading-state.ts'
import {
  archivedKey,
  finishedKey,
  furthestKey,
  type Group,
  groupOf,
  type Json,
  placeKey,
  preferenceKey,
  type Records,
  type StateRecord,
  savedKey,
} from '../model/records.ts'
import type { Readable } from './readable.ts'

export type ReadingActions = {
  /**
   * Notes where the reader is. The newest place wins; `progress` (0 to 1, the locator's own fraction
   * unless told) only ever raises `furthest`, and finishes the reading once it reaches FINISHED_AT.
   */
  recordPlace(locator: Locator, progress?: number): void
  save(article: string): void
  unsave(article: string): void
  archive(article: string): void
  unarchive(article: string): void
  /** Begins the next reading: no place, nothing read. What was finished stays on record. */
  startAgain(article: string): void
  setPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void
  /** Takes in records of another tab, device or file, by the one merge. */
  mergeIn(records: Records): void
}

export type ReadingStore = Readable<ReadingState> &
  ReadingActions & {
    /** Everything there is to export. */
    records(): Records
    /** The records that are kept under one storage key. */
    group(name: Group): Records
    groups(): readonly Group[]
    /** Hears of the groups in which a record changed. */
    onChange(listener: (changed: readonly Group[]) => void): () => void
  }

export type ReadingStoreNeeds = {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** This device's name: see `isDevice`. */
  readonly device: string
  readonly records?: Records
}

/** The reader's own state, in memory: records in, derived state out. Persistence listens from outside. */
export function createReadingStore({ now, device, records = new Map() }: ReadingStoreNeeds): ReadingStore {
  const groups = new Map<Group, Map<string, StateRecord>>()
  const listeners = new Set<() => void>()
  const changeListeners = new Set<(changed: readonly Group[]) => void>()
  let state: ReadingState = EMPTY_READING_STATE
  let last: Stamp = NEVER

  /** Lets the later of each pair stand, derives what changed, and tells everyone once. */
  function take(incoming: Iterable<readonly [string, StateRecord]>): void {
    const changed = new Set<Group>()
    for (const [key, record] of incoming) {
      last = laterStamp(last, record.at)
      const name = groupOf(key)
      const group = groups.get(name) ?? new Map<string, StateRecord>()
      const mine = group.get(key)
      if (mine && laterRecord(mine, record) === mine) continue
      groups.set(name, group.set(key, record))
      changed.add(name)
    }
    if (changed.size === 0) return
    state = derive(state, groups, changed)
    const names = [...changed]
    for (const listener of [...changeListeners]) listener(names)
    for (const listener of [...listeners]) listener()
  }

  function write(values: readonly (readonly [string, Json])[]): void {
    take(
      values.map(([key, value]) => {
        last = nextStamp(last, now(), device)
        return [key, { value, at: last }]
      }),
    )
  }

  const stateOf = (article: string): ArticleState => articleState(state, article)

  take(records)
  return {
    get: () => state,
    initial: () => EMPTY_READING_STATE,
    subscribe: (listener) => listen(listeners, listener),
    onChange: (listener) => listen(changeListeners, listener),
    records: () => new Map([...groups.values()].flatMap((group) => [...group])),
    group: (name) => new Map(groups.get(name)),
    groups: () => [...groups.keys()],

    recordPlace(locator, progress = locator.fraction) {
      const { article } = locator
      const { reading, furthest } = stateOf(article)
      const values: (readonly [string, Json])[] = [[placeKey(article), { reading, locator }]]
      if (progress > furthest) values.push([furthestKey(article, device, reading), progress])
      const finished = finishedKey(article, reading)
      const isNew = !groups.get(groupOf(finished))?.has(finished)
      if (isNew && Math.max(progress, furthest) >= FINISHED_AT) values.push([finished, now()])
      write(values)
    },
    save: (article) => {
      if (!stateOf(article).saved) write([[savedKey(article), true]])
    },
    unsave: (article) => {
      if (stateOf(article).saved) write([[savedKey(article), null]])
    },
    archive: (article) => {
      if (stateOf(article).status !== 'archived') write([[archivedKey(article), true]])
    },
    unarchive: (article) => {
      if (stateOf(article).status === 'archived') write([[archivedKey(article), null]])
    },
    startAgain: (article) => {
      const { reading, place, furthest } = stateOf(article)
      if (place !== null || furthest > 0) write([[placeKey(article), { reading: reading + 1, locator: null }]])
    },
    setPreference: (name, value) => {
      if (state.preferences[name] !== value) write([[preferenceKey(name), value]])
    },
    mergeIn: (incoming) => take(incoming),
  }
}

/** The next state: what did not change keeps its identity, so that views can compare by reference. */
function derive(state: ReadingState, groups: ReadonlyMap<Group, Records>, changed: ReadonlySet<Group>): ReadingState {
  const articles = new Map(state.articles)
  let { preferences } = state
  let touched = false
  for (const name of changed) {
    const records = groups.get(name) ?? new Map()
    if (name === 'preferences') preferences = derivePreferences(records)
    else if (name !== 'other') {
      const article = name.slice('article:'.length)
      articles.set(article, deriveArticleState(records, article))
      touched = true
    }
  }
  return { articles: touched ? articles : state.articles, preferences }
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
