import type { Colour } from '../model/highlight.ts'
import type { Locator } from '../model/locator.ts'
import type { ReadSample } from '../model/reading-days.ts'
import type { Preferences } from '../model/reading-state.ts'
import type { Records } from '../model/records.ts'
import type { View } from '../model/views.ts'

/** What the reader can do to the state: each act writes records, and nothing where it would change nothing. */
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
  /** Replaces what is written beside a highlight, the versions of others included; empty takes it away. */
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
