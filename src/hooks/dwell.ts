import type { ReadSample } from '../model/reading-days.ts'

const PASSAGE = 80 // words: about a block; the pace over fewer is noise

/** Measures how long the reader dwells on each passage of about a block. */
export type Dwell = {
  /** So many words stand above the reading line. Answers what was read since it last did, if that was a passage. */
  at(words: number, time: number): ReadSample | null
  /** The page is out of sight from now on: time stands still. */
  pause(time: number): void
  resume(time: number): void
  /** What comes next is read from here: after a jump. */
  begin(words: number, time: number): void
}

/** All times are milliseconds on one clock. Going back begins anew: what is read twice is timed twice. */
export function createDwell(words: number, time: number): Dwell {
  let from = { words, time }
  let hiddenAt: number | null = null
  return {
    at(now, at) {
      const sample = { words: now - from.words, ms: at - from.time }
      if (sample.words >= 0 && sample.words < PASSAGE) return null
      from = { words: now, time: at }
      return sample.words > 0 && sample.ms > 0 ? sample : null
    },
    pause(at) {
      hiddenAt ??= at
    },
    resume(at) {
      if (hiddenAt !== null) from = { ...from, time: from.time + at - hiddenAt }
      hiddenAt = null
    },
    begin(now, at) {
      from = { words: now, time: at }
    },
  }
}
