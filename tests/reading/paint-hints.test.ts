import { describe, expect, it } from 'vitest'
import type { Locator } from '../../src/model/locator.ts'
import { DEFAULT_PREFERENCES } from '../../src/model/reading-state.ts'
import { memoryOrigin, memoryStorage } from '../../src/reading/memory-storage.ts'
import { readPaintHints } from '../../src/reading/paint-hints.ts'
import { persist } from '../../src/reading/persist.ts'
import { createReadingStore } from '../../src/reading/store.ts'

const place: Locator = { article: 'x', start: { block: 'b', offset: 0 }, end: null, quote: null, fraction: 0.5 }

describe('readPaintHints', () => {
  it('knows what the reader has as soon as it is kept', () => {
    const storage = memoryStorage()
    const store = createReadingStore({ now: () => 1, device: 'a' })
    persist(store, storage, { library: 'lib' })
    store.setPreference('theme', 'sepia')
    store.setPreference('measure', 'wide')
    store.recordPlace(place)
    expect(readPaintHints(storage.read, 'lib')).toEqual({
      theme: 'sepia',
      typeSize: 'medium',
      measure: 'wide',
      inProgress: 1,
    })
    expect(readPaintHints(storage.read, 'other').inProgress).toBe(0)
  })

  it.each([
    ['nothing', []],
    ['what is not JSON', [['offprint:preferences', '{'] as const, ['offprint:lib:hint', 'x'] as const]],
    ['what is no object', [['offprint:preferences', 'null'] as const, ['offprint:lib:hint', '[]'] as const]],
    [
      'values it does not know',
      [['offprint:preferences', '{"theme":"pink","measure":4}'] as const, ['offprint:lib:hint', '4'] as const],
    ],
  ])('of %s are the defaults', (_, texts) => {
    expect(readPaintHints(memoryStorage(memoryOrigin(texts)).read, 'lib')).toEqual({
      ...DEFAULT_PREFERENCES,
      inProgress: 0,
    })
  })
})
