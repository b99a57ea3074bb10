import { describe, expect, it } from 'vitest'
import { createProgress } from '../../../src/ingest/bundle/progress.ts'

function terminal(isTTY: boolean) {
  const painted: string[] = []
  return { painted, isTTY, write: (text: string | Uint8Array) => painted.push(String(text)) > 0 }
}

describe('the progress line', () => {
  it('shows counts and the time left while it works on many', () => {
    const out = terminal(true)
    const progress = createProgress(out)
    progress.show('Reading seeds', { done: 500, total: 1000 })
    expect(out.painted.join('')).toMatch(/Reading seeds: 500 of 1000, \d+ s left/)
    progress.clear()
    expect(out.painted.at(-1)).toBe('\r\u001b[K')
  })

  it.each([
    ['few files', true, 10],
    ['a log instead of a terminal', false, 1000],
  ])('stays silent for %s', (_case, isTTY, total) => {
    const out = terminal(isTTY)
    const progress = createProgress(out)
    progress.show('Reading seeds', { done: 5, total })
    progress.clear()
    expect(out.painted).toEqual([])
  })
})
