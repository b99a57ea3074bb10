import { laterStamp, NEVER, nextStamp, type Stamp } from '../model/clock.ts'
import { type Colour, deriveHighlights, notesOf } from '../model/highlight.ts'
import type { Locator } from '../model/locator.ts'
import { laterRecord } from '../model/merge.ts'
import { addSample, deriveDays, NOTHING_READ, parseDay, type ReadSample } from '../model/reading-days.ts'
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
import { deriveViews, type View } from '../model/views.ts'
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
  /** Adds what was read to a day's account; skims and idling do not count. */
  addRead(day: string, sample: ReadSample): void
  /** Takes back the account of every day, on every device. */
  eraseDays(): void
  /** Marks a passage. `id` is minted by the caller, unique within the article. */
  highlight(id: string, passage: Locator, colour: Colour): void
  /** Gives a highlight another colour, or, where its words are gone, another passage. */
  changeHighlight(article: string, id: string, change: { readonly colour?: Colour; readonly locator?: Locator }): void
  /** Replaces what is written beside a highlight, versions of other devices included; empty takes it away. */
  writeNote(article: string, id: string, text: string): void
  removeHighlight(article: string, id: string): void
  /** Keeps a query under a name, or gives a kept one another. `id` is minted by the caller. */
  keepView(view: View): void
  removeView(id: string): void
  /** Takes back everything, also for every device this state will be merged with. */
  eraseAll(): void
  /** Forgets everything, as if nothing had been read on this device; nobody else is told. */
  forget(): void
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
    state = derive(state, groups, changed, marked)
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
      const over = notes.filter((note) => note.device !== device).map(({ at }) => at)
      write([[noteKey(article, id, device), { text, over }]])
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

/** The next state: what did not change keeps its identity, so that views can compare by reference. */
function derive(
  state: ReadingState,
  groups: ReadonlyMap<Group, Records>,
  changed: ReadonlySet<Group>,
  marked: ReadonlySet<string>,
): ReadingState {
  const articles = new Map(state.articles)
  const highlights = new Map(state.highlights)
  let { preferences, days, views } = state
  let touched = false
  for (const name of changed) {
    const records = groups.get(name) ?? new Map()
    if (name === 'preferences') preferences = derivePreferences(records)
    else if (name === 'days') days = deriveDays(records)
    else if (name === 'other') views = deriveViews(records)
    else {
      const article = name.slice('article:'.length)
      articles.set(article, deriveArticleState(records, article))
      touched = true
    }
  }
  for (const article of marked) {
    const found = deriveHighlights(groups.get(`article:${article}`) ?? new Map())
    if (found.length > 0) highlights.set(article, found)
    else highlights.delete(article)
  }
  return {
    articles: touched ? articles : state.articles,
    highlights: marked.size > 0 ? highlights : state.highlights,
    preferences,
    days,
    views,
  }
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
