import { describe, expect, it, vi } from 'vitest'
import { createReadingProgress } from '../../src/hooks/reading-progress.ts'

describe('the reading progress', () => {
  it('begins at nothing, as the prerendered page shows it', () => {
    const progress = createReadingProgress()
    expect([progress.get(), progress.initial()]).toEqual([0, 0])
  })

  it('tells its followers of a change, and of a change alone', () => {
    const progress = createReadingProgress()
    const heard = vi.fn()
    progress.subscribe(heard)
    progress.set(0.4)
    progress.set(0.4)
    expect(heard).toHaveBeenCalledTimes(1)
    expect([progress.get(), progress.initial()]).toEqual([0.4, 0])
  })

  it('leaves alone who no longer follows', () => {
    const progress = createReadingProgress()
    const heard = vi.fn()
    progress.subscribe(heard)()
    progress.set(1)
    expect(heard).not.toHaveBeenCalled()
  })
})
