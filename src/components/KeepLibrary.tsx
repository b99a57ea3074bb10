import type { KeepJob, PackCount } from '../model/pack.ts'
import { KeepProgress } from './KeepProgress.tsx'
import { filesWords, keptWords, megabytes } from './kept-words.ts'
import { articlesWords } from './reading-words.ts'

/** A part that is kept: a query, the empty one being the whole library. */
export type KeptPartRow = {
  readonly query: string
  readonly name: string
  readonly articles: number
  readonly bytes: number
}

export type KeepLibraryProps = {
  /** What the whole library comes to; null where the site cannot be asked. */
  readonly library: Omit<PackCount, 'files'> | null
  /** What is kept; null for nothing. */
  readonly kept: {
    readonly count: PackCount
    readonly whole: PackCount
    readonly parts: readonly KeptPartRow[]
    /** What was kept before anything of it was checked again is whole, not verified. */
    readonly isVerified: boolean
    /** Whether the site is another than when it was kept. */
    readonly isOld: boolean
  } | null
  readonly job: KeepJob | null
  /** What following the changed library would fetch; null until it is asked for. */
  readonly news: PackCount | null
  /** What came of it, for everyone to hear; empty before. */
  readonly message: string
  readonly onKeepLibrary: () => void
  readonly onGoOn: () => void
  readonly onPause: () => void
  readonly onVerify: () => void
  readonly onLook: () => void
  readonly onRemove: (query: string) => void
}

/** What is kept on this device: its size before, progress while, and the ways to pause, check, renew and remove it. */
export function KeepLibrary(props: KeepLibraryProps) {
  const { library, kept, job, news, message } = props
  const isPartial = kept !== null && kept.count.files < kept.whole.files
  const hasLibrary = kept?.parts.some(({ query }) => query === '') ?? false
  const button = (words: string, act: () => void) => (
    <button type="button" className="button" onClick={act}>
      {words}
    </button>
  )
  return (
    <section className="needs-scripts" aria-label="Offline">
      <h2>Without a connection</h2>
      {library && !hasLibrary && (
        <p className="prose">
          The whole library takes {megabytes(library.bytes)} on this device, {articlesWords(library.articles)}. A
          section, an author, a search or a list of the shelf can be kept by itself: each list offers it.
        </p>
      )}
      {kept && (
        <>
          <p>
            Kept on this device: {keptWords(kept.count.articles, kept.whole.articles, kept.count.bytes)}
            {isPartial && `; ${megabytes(kept.whole.bytes - kept.count.bytes)} are still to be fetched`}
            {kept.isVerified && ', verified'}.
          </p>
          {/* biome-ignore lint/a11y/noRedundantRoles: WebKit takes `list-style: none` for "no list" */}
          <ul role="list" aria-label="Kept parts" className="kept-parts">
            {kept.parts.map(({ query, name, articles, bytes }) => (
              <li key={query}>
                <span>
                  {name}: {articlesWords(articles)}, {megabytes(bytes)}
                </span>{' '}
                {job === null && (
                  <button
                    type="button"
                    className="button"
                    aria-label={`Remove ${name} from this device`}
                    onClick={() => props.onRemove(query)}
                  >
                    Remove
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {kept?.isOld && job === null && (
        <p className="prose">
          The library has changed since it was kept. What is kept stays readable
          {news === null ? '.' : `; ${megabytes(news.bytes)} in ${filesWords(news.files)} to be fetched.`}
        </p>
      )}
      {job && <KeepProgress job={job} onPause={props.onPause} />}
      {job === null && (
        <div className="choice">
          <div>
            {kept?.isOld && news === null && button('See what has changed', props.onLook)}
            {kept?.isOld && news !== null && button('Bring it up to date', props.onGoOn)}
            {isPartial && !kept.isOld && button('Go on keeping', props.onGoOn)}
            {library && !hasLibrary && button('Keep the whole library on this device', props.onKeepLibrary)}
            {kept && button('Verify what is kept', props.onVerify)}
          </div>
        </div>
      )}
      <p role="status" className="quiet">
        {message}
      </p>
    </section>
  )
}
