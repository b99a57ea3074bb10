import { laterStamp, NEVER, nextStamp, type Stamp } from '../model/clock.ts'
import { notesOf } from '../model/highlight.ts'
import { laterRecord } from '../model/merge.ts'
import { addSample, NOTHING_READ, parseDay } from '../model/reading-days.ts'
import {
  type ArticleState,
  articleState,
  EMPTY_READING_STATE,
  FINISHED_AT,
  type ReadingState,
} from '../model/reading-state.ts'
import {
  archivedKey,
  dayKey,
  finishedKey,
  furthestKey,
  type Group,
  groupOf,
  highlightKey,
  type Json,
  noteKey,
  parseKey,
  placeKey,
  preferenceKey,
  type Records,
  type StateRecord,
  savedKey,
  viewKey,
} from '../model/records.ts'
import { deriveState } from './derive-state.ts'
import type { Readable } from './readable.ts'
import type { ReadingActions } from './reading-actions.ts'

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
  /**
   * This tab's own name, of the same form, where several share a device's name and may write before
   * they have heard of each other: it stands in stamps and in the keys of notes, so that of two edits
   * at a time neither is taken for the other's forerunner.
   */
  readonly tab?: string
  readonly records?: Records
}

/** The reader's own state, in memory: records in, derived state out. Persistence listens from outside. */
export function createReadingStore({
  now,
  device,
  tab = device,
  records = new Map(),
}: ReadingStoreNeeds): ReadingStore {
  const groups = new Map<Group, Map<string, StateRecord>>()
  const listeners = new Set<() => void>()
  const changeListeners = new Set<(changed: readonly Group[]) => void>()
  let state: ReadingState = EMPTY_READING_STATE
  let last: Stamp = NEVER

  /** Lets the later of each pair stand, derives what changed, and tells everyone once. */
  function take(incoming: Iterable<readonly [string, StateRecord]>): void {
    const changed = new Set<Group>()
    const marked = new Set<string>()
    for (const [key, record] of incoming) {
      last = laterStamp(last, record.at)
      const name = groupOf(key)
      const group = groups.get(name) ?? new Map<string, StateRecord>()
      const mine = group.get(key)
      if (mine && laterRecord(mine, record) === mine) continue
      groups.set(name, group.set(key, record))
      changed.add(name)
      const kind = parseKey(key)
      if (kind?.kind === 'highlight' || kind?.kind === 'note') marked.add(kind.article)
    }
    if (changed.size === 0) return
    state = deriveState(state, groups, changed, marked)
    const names = [...changed]
    for (const listener of [...changeListeners]) listener(names)
    for (const listener of [...listeners]) listener()
  }

  function write(values: readonly (readonly [string, Json])[]): void {
    take(
      values.map(([key, value]) => {
        last = nextStamp(last, now(), tab)
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
      const isNew = (groups.get(groupOf(finished))?.get(finished)?.value ?? null) === null
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
    addRead: (day, sample) => {
      const key = dayKey(day, device)
      const value = parseDay(groups.get('days')?.get(key)?.value) ?? NOTHING_READ
      const more = addSample(value, sample)
      if (more !== value) write([[key, more]])
    },
    eraseDays: () => write([...(groups.get('days') ?? [])].map(([key]) => [key, null])),
    highlight: (id, locator, colour) => {
      write([[highlightKey(locator.article, id), { locator, colour, createdAt: now() }]])
    },
    changeHighlight: (article, id, change) => {
      const found = state.highlights.get(article)?.find((highlight) => highlight.id === id)
      if (!found) return
      const { locator, colour, createdAt } = { ...found, ...change }
      write([[highlightKey(article, id), { locator, colour, createdAt }]])
    },
    writeNote: (article, id, text) => {
      const notes = notesOf(groups.get(`article:${article}`) ?? new Map()).get(id) ?? []
      if (notes.length === 0 && text === '') return
      const over = notes.filter((note) => note.writer !== tab).map(({ at }) => at)
      write([[noteKey(article, id, tab), { text, over }]])
    },
    removeHighlight: (article, id) => write([[highlightKey(article, id), null]]),
    keepView: ({ id, name, query }) => write([[viewKey(id), { name, query }]]),
    removeView: (id) => write([[viewKey(id), null]]),
    eraseAll: () => {
      const all = [...groups.values()].flatMap((group) => [...group])
      write(all.filter(([, { value }]) => value !== null).map(([key]) => [key, null]))
    },
    forget: () => {
      groups.clear()
      state = EMPTY_READING_STATE
      for (const listener of [...listeners]) listener()
    },
    setPreference: (name, value) => {
      if (state.preferences[name] !== value) write([[preferenceKey(name), value]])
    },
    mergeIn: (incoming) => take(incoming),
  }
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
