import { minutesBetween, type Pace } from '../model/reading-days.ts'

/** `8–10 min left`, by the reader's own pace: a range, for no reader is a clock. */
export function leftWords(words: number, pace: Pace): string {
  const [least, most] = minutesBetween(words, pace)
  return least === most ? `${least} min left` : `${least}–${most} min left`
}
