/** Words a minute of silent reading, non-fiction: Brysbaert (2019), "How many words do we read per minute?". */
export const WORDS_PER_MINUTE = 238

/** Whole minutes to read so many words; at least 1, so that nothing reads "0 min". */
export function readingMinutes(words: number, pace: number = WORDS_PER_MINUTE): number {
  return Math.max(1, Math.round(words / pace))
}
