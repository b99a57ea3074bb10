import { formatPublished } from '../model/format-published.ts'
import type { Highlight } from '../model/highlight.ts'
import { Dotted } from './Dotted.tsx'
import { dayOf, SHORT_COLOUR_NAMES } from './highlight-words.ts'
import { Link } from './Link.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import { NoteVersions } from './NoteVersions.tsx'

export type NotebookEntryProps = {
  readonly highlight: Highlight
  readonly lang: string | undefined
  readonly dir: 'ltr' | 'rtl' | undefined
  /** The article's page with the passage; null where there is none any more. */
  readonly to: string | null
  /** Its words are no longer in the article. */
  readonly isOrphan: boolean
  /** For the link by which an orphan is attached. */
  readonly attachState: unknown
  readonly isWriting: boolean
  readonly onWriting: (writing: boolean) => void
  readonly onWrite: (text: string) => void
  readonly onRemove: () => void
}

/** One highlight of the notebook: the quote, what was written beside it, and the way back to it. */
export function NotebookEntry(props: NotebookEntryProps) {
  const { highlight, lang, dir, to, isOrphan, attachState, isWriting, onWriting, onWrite, onRemove } = props
  const { colour, createdAt, locator, note, versions } = highlight
  const day = dayOf(createdAt)
  return (
    <li data-colour={colour}>
      <blockquote lang={lang} dir={dir ?? 'auto'}>
        {(locator.quote?.exact ?? '').split(/\n{2,}/).map((part, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which never move
          <p key={nth}>
            <span className="quote">{part}</span>
          </p>
        ))}
      </blockquote>
      {isWriting ? (
        <NoteEditor highlight={highlight} onWrite={onWrite} onClose={() => onWriting(false)} />
      ) : versions.length > 0 ? (
        <NoteVersions texts={[note, ...versions]} onKeep={onWrite} />
      ) : (
        note !== '' && (
          <p className="note" dir="auto">
            {note}
          </p>
        )
      )}
      {isOrphan && <p className="quiet">These words are no longer in the article.</p>}
      <p className="line">
        <Dotted>
          {SHORT_COLOUR_NAMES[colour]}
          <time dateTime={day}>{formatPublished(day)}</time>
        </Dotted>
      </p>
      <div className="acts">
        {to !== null &&
          (isOrphan ? (
            <Link to={to} state={attachState}>
              Attach to a passage
            </Link>
          ) : (
            <Link to={to}>Open the passage</Link>
          ))}
        {!isWriting && (
          <button type="button" onClick={() => onWriting(true)}>
            {note === '' ? 'Add a note' : 'Edit note'}
          </button>
        )}
        <button type="button" onClick={onRemove}>
          Remove
        </button>
      </div>
    </li>
  )
}
