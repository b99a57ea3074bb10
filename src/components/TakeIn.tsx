import type { Bringing, BroughtKind } from '../model/hand-over.ts'

export type TakeInProps = {
  /** Null while the link is being read, and where it cannot be. */
  readonly brings: Bringing | null
  /** What is wrong with the link, or came of it; empty before. */
  readonly message: string
  readonly onMerge: () => void
  readonly onClose: () => void
}

/** In the order they are named; one word and its plural. */
const WORDS: readonly (readonly [BroughtKind, string, string])[] = [
  ['place', 'place', 'places'],
  ['highlight', 'highlight', 'highlights'],
  ['note', 'note', 'notes'],
  ['saved', 'saved article', 'saved articles'],
  ['finished', 'finished reading', 'finished readings'],
  ['archived', 'archived article', 'archived articles'],
  ['furthest', 'mark of how far', 'marks of how far'],
  ['view', 'kept view', 'kept views'],
  ['day', 'day of reading', 'days of reading'],
  ['preference', 'setting', 'settings'],
  ['other', 'record of a later version', 'records of a later version'],
]

/** What a merge would change, in words; empty where it would change nothing. */
export function bringingWords({ counts, removed }: Bringing): string {
  const parts = WORDS.flatMap(([kind, one, many]) => {
    const count = counts.get(kind) ?? 0
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  if (removed > 0) parts.push(`${removed} taken back`)
  return parts.join(', ')
}

/** Asks before anything that a hand-over link carries is merged into what is here. */
export function TakeIn({ brings, message, onMerge, onClose }: TakeInProps) {
  const words = brings && bringingWords(brings)
  return (
    <section className="narrow take-in" aria-label="From another device">
      {words && (
        <>
          <p className="prose">This link brings from another device: {words}. What is newer here stays as it is.</p>
          <p className="acts">
            <button type="button" className="button" onClick={onMerge}>
              Merge
            </button>
            <button type="button" className="button" onClick={onClose}>
              Not now
            </button>
          </p>
        </>
      )}
      <p role="status" className="prose">
        {message}
      </p>
      {!words && message !== '' && (
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      )}
    </section>
  )
}
