import { parseHighlight } from './highlight.ts'
import type { Locator } from './locator.ts'
import { laterRecord } from './merge.ts'
import { passageFragment } from './passage-link.ts'
import { parsePlace } from './reading-state.ts'
import { parseKey, placeKey, type RecordKey, type Records, type StateRecord } from './records.ts'

/** Past so many characters, messengers and mail cut links off: a file is offered instead. */
export const LINK_LIMIT = 30_000

/** The kinds a reader knows by name; `other` is kept all the same. */
export type BroughtKind = RecordKey['kind'] | 'other'

/** What a merge would change here: records by kind, and how many things it would take away. */
export type Bringing = { readonly counts: ReadonlyMap<BroughtKind, number>; readonly removed: number }

/** Says before a merge what would come of it: only what is newer than what is here counts. */
export function bringing(mine: Records, theirs: Records): Bringing {
  const counts = new Map<BroughtKind, number>()
  let removed = 0
  for (const [key, record] of theirs) {
    const here = mine.get(key)
    if (here && !wins(here, record)) continue
    if (record.value === null) {
      if (here && here.value !== null) removed += 1
      continue
    }
    const kind = parseKey(key)?.kind ?? 'other'
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return { counts, removed }
}

function wins(here: StateRecord, record: StateRecord): boolean {
  return here.at !== record.at && laterRecord(here, record) === record
}

/** The record of where the reader is in one article, alone; empty where it was never opened. */
export function placeRecords(records: Records, article: string): Records {
  return pick(records, (key) => key.kind === 'place' && key.article === article)
}

/** One highlight with the notes of all devices beside it. */
export function passageRecords(records: Records, article: string, id: string): Records {
  return pick(
    records,
    (key) => (key.kind === 'highlight' || key.kind === 'note') && key.article === article && key.id === id,
  )
}

function pick(records: Records, wanted: (key: RecordKey) => boolean): Records {
  return new Map(
    [...records].filter(([text]) => {
      const key = parseKey(text)
      return key !== null && wanted(key)
    }),
  )
}

/** The passage to show when a link carries one highlight and at most the notes beside it; null otherwise. */
export function onlyPassage(records: Records): Locator | null {
  const marks = [...records].flatMap(([text, { value }]) => {
    const key = parseKey(text)
    const mark = key?.kind === 'highlight' ? parseHighlight(value) : null
    return mark && key?.kind === 'highlight' ? [{ ...key, locator: mark.locator }] : []
  })
  const [mark, ...others] = marks
  if (!mark || others.length > 0 || mark.locator.article !== mark.article) return null
  return passageRecords(records, mark.article, mark.id).size === records.size ? mark.locator : null
}

/** Where to go on reading when a link carries one place and nothing else; null otherwise. */
export function onlyPlace(records: Records): Locator | null {
  const [first, ...others] = records
  if (!first || others.length > 0) return null
  const [text, { value }] = first
  const key = parseKey(text)
  const locator = key?.kind === 'place' ? parsePlace(value)?.locator : null
  return locator && text === placeKey(locator.article) ? locator : null
}

/** The fragment that shows a place: the words that stand there, as a passage. */
export function placeFragment(place: Locator): string {
  const words = place.quote?.exact.split('\n\n')[0] ?? ''
  const { block, offset } = place.start
  return passageFragment({ ...place, end: { block, offset: offset + words.length } })
}
