import type { Measure, Preferences, Theme, TypeSize } from '../model/reading-state.ts'
import { Choice } from './Choice.tsx'

const THEMES: readonly (readonly [Theme, string])[] = [
  ['auto', 'Auto'],
  ['light', 'Light'],
  ['sepia', 'Sepia'],
  ['dark', 'Dark'],
  ['black', 'Black'],
]

const SIZES: readonly (readonly [TypeSize, string])[] = [
  ['small', 'Small'],
  ['medium', 'Medium'],
  ['large', 'Large'],
  ['larger', 'Larger'],
  ['largest', 'Largest'],
]

const MEASURES: readonly (readonly [Measure, string])[] = [
  ['narrow', 'Narrow'],
  ['medium', 'Medium'],
  ['wide', 'Wide'],
]

export type TypeSettingsProps = {
  readonly preferences: Preferences
  readonly onChange: (change: Partial<Preferences>) => void
}

/** How the page is set: the same three groups in the tool strip and on the settings page. */
export function TypeSettings({ preferences, onChange }: TypeSettingsProps) {
  return (
    <>
      <Choice legend="Theme" options={THEMES} value={preferences.theme} onChange={(theme) => onChange({ theme })} />
      <Choice
        legend="Type size"
        options={SIZES}
        value={preferences.typeSize}
        onChange={(typeSize) => onChange({ typeSize })}
      />
      <Choice
        legend="Measure"
        options={MEASURES}
        value={preferences.measure}
        onChange={(measure) => onChange({ measure })}
      />
    </>
  )
}
