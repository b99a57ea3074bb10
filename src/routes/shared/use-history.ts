import { useMemo, useState } from 'react'
import type { ReadingHistoryProps } from '../../components/ReadingHistory.tsx'
import { daysUpTo, paceOf, wordsOf } from '../../model/reading-days.ts'
import type { ReadingState } from '../../model/reading-state.ts'
import { localDay } from '../../reading/local-day.ts'
import { useReading } from '../../reading/use-store.ts'
import { useServices } from '../../services.tsx'

const SHOWN = 28 // days: four weeks, so that weekdays stand in columns of their own

const daysOf = (state: ReadingState) => state.days

/** The reader's own account of the last weeks. */
export function useHistory(): ReadingHistoryProps {
  const { reading } = useServices()
  const all = useReading(reading, daysOf)
  const [today] = useState(() => localDay(new Date()))
  const days = useMemo(
    () =>
      daysUpTo(all, today, SHOWN).map((day) => ({
        day: day.day,
        minutes: Math.round(day.ms / 60_000),
        words: Math.round(wordsOf(day)),
      })),
    [all, today],
  )
  return { days, pace: useMemo(() => paceOf(all), [all]), onErase: () => reading.eraseDays() }
}
