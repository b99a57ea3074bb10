import { useEffect } from 'react'
import type { Preferences, ReadingState } from '../../model/reading-state.ts'
import { useReading } from '../../reading/use-store.ts'
import { useServices } from '../../services.tsx'

const preferencesOf = (state: ReadingState) => state.preferences

/** The reader's preferences, and how to change them. */
export function usePreferences(): {
  readonly preferences: Preferences
  readonly change: (change: Partial<Preferences>) => void
} {
  const { reading } = useServices()
  return {
    preferences: useReading(reading, preferencesOf),
    change: ({ theme, typeSize, measure }) => {
      if (theme) reading.setPreference('theme', theme)
      if (typeSize) reading.setPreference('typeSize', typeSize)
      if (measure) reading.setPreference('measure', measure)
    },
  }
}

/**
 * Writes the preferences where the style sheet reads them, whenever the store says they changed,
 * here or in another tab. Not before: boot has set them before the first paint.
 */
export function usePreferencesOnRoot(): void {
  const { reading } = useServices()
  useEffect(
    () =>
      reading.subscribe(() => {
        const { theme, typeSize, measure } = reading.get().preferences
        const { dataset } = document.documentElement
        if (theme === 'auto') delete dataset.theme
        else dataset.theme = theme
        dataset.size = typeSize
        dataset.measure = measure
      }),
    [reading],
  )
}
