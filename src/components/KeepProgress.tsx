import type { KeepJob } from '../model/pack.ts'
import { keptWords } from './kept-words.ts'

/** How far keeping or verifying is, and the way to pause it. */
export function KeepProgress({ job: { kind, done, whole }, onPause }: { job: KeepJob; onPause: () => void }) {
  const words = kind === 'keeping' ? 'Kept on this device' : 'Verified'
  return (
    <p>
      <progress aria-label={words} max={whole.bytes} value={done.bytes} />{' '}
      {keptWords(done.articles, whole.articles, done.bytes)}{' '}
      {kind === 'keeping' && (
        <button type="button" className="button" onClick={onPause}>
          Pause
        </button>
      )}
    </p>
  )
}
