import { useId } from 'react'
import type { KeepJob, PackCount } from '../model/pack.ts'
import { KeepProgress } from './KeepProgress.tsx'
import { filesWords, megabytes } from './kept-words.ts'
import { articlesWords } from './reading-words.ts'

export type KeepPartProps = {
  readonly name: string
  /** What it comes to; null while it is being reckoned. */
  readonly sizes: {
    readonly articles: number
    readonly bytes: number
    readonly app: number
    readonly lists: number
    readonly missing: PackCount
  } | null
  readonly withLists: boolean
  /** Whether the part is among those that are kept, be it whole or not. */
  readonly isKept: boolean
  readonly job: KeepJob | null
  readonly message: string
  readonly onLists: (withLists: boolean) => void
  readonly onKeep: () => void
  readonly onPause: () => void
  readonly onRemove: () => void
}

/** One list of articles on this device: what it takes, and what is still to be fetched of it. */
export function KeepPart(props: KeepPartProps) {
  const { name, sizes, withLists, isKept, job, message } = props
  const id = useId()
  return (
    <section aria-label={`Keep ${name}`} className="keep-part">
      {sizes && (
        <p>
          {articlesWords(sizes.articles)}, {megabytes(sizes.bytes)}; with them the app, {megabytes(sizes.app)}
          {withLists && `, and lists and search of the library, ${megabytes(sizes.lists)}`}.{' '}
          {sizes.missing.files === 0
            ? 'All of it is on this device.'
            : `${megabytes(sizes.missing.bytes)} in ${filesWords(sizes.missing.files)} to be fetched.`}
        </p>
      )}
      {job === null && sizes && (
        <p>
          <input
            id={id}
            type="checkbox"
            checked={withLists}
            onChange={(event) => props.onLists(event.target.checked)}
          />{' '}
          <label htmlFor={id}>Keep lists and search too</label>
        </p>
      )}
      {job && <KeepProgress job={job} onPause={props.onPause} />}
      {job === null && sizes && (
        <p>
          {(sizes.missing.files > 0 || !isKept) && (
            <button type="button" className="button" onClick={props.onKeep}>
              {isKept ? 'Go on keeping' : `Keep ${articlesWords(sizes.articles)}`}
            </button>
          )}{' '}
          {isKept && (
            <button type="button" className="button" onClick={props.onRemove}>
              Remove from this device
            </button>
          )}
        </p>
      )}
      <p role="status" className="quiet">
        {message}
      </p>
    </section>
  )
}
