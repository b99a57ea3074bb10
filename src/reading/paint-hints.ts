import { MEASURES, type Preferences, THEMES, TYPE_SIZES } from '../model/reading-state.ts'
import { hintKey, PREFERENCES_KEY } from './storage-keys.ts'

/** What must be known before the first paint, so that nothing moves when the rest is. */
export type PaintHints = Preferences & {
  /** Articles in progress, 0 to 3. */
  readonly inProgress: number
}

function oneOf<T extends string>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.find((known) => known === value) ?? otherwise
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null // the defaults are a good page too
  }
}

/**
 * Reads two small keys and nothing else: it runs while the page waits. Never throws.
 * @param read gives a key's text, or null
 */
export function readPaintHints(read: (key: string) => string | null, library: string): PaintHints {
  const kept = parse(read(PREFERENCES_KEY))
  const found: Record<string, unknown> = typeof kept === 'object' && kept !== null ? { ...kept } : {}
  const inProgress = Number(parse(read(hintKey(library))))
  return {
    theme: oneOf(THEMES, found.theme, 'auto'),
    typeSize: oneOf(TYPE_SIZES, found.typeSize, 'medium'),
    measure: oneOf(MEASURES, found.measure, 'medium'),
    inProgress: [1, 2, 3].includes(inProgress) ? inProgress : 0,
  }
}
