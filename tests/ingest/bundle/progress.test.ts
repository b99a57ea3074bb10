import { describe, expect, it } from 'vitest'
import { createProgress } from '../../../src/ingest/bundle/progress.ts'

/** An output that remembers, with a clock that stands until it is moved on. */
function output(isTTY: boolean) {
  const painted: string[] = []
  const clock = { time: 1000 }
  const out = { isTTY, write: (text: string | Uint8Array) => painted.push(String(text)) > 0 }
  return { painted, clock, progress: createProgress({ out, now: () => clock.time }) }
}

describe('the progress line', () => {
  it('shows a bar, counts and the time left while it works on many', () => {
    const { painted, clock, progress } = output(true)
    progress.show('Reading seeds', { done: 1, total: 1000 })
    clock.time += 60_000
    progress.show('Reading seeds', { done: 250, total: 1000 })
    expect(painted.at(-1)).toMatch(/Reading seeds: █{6}░{18} 250 of 1000, 180 s left/)
    progress.clear()
    expect(painted.at(-1)).toBe('\r\u001b[K')
  })

  it('writes plain lines, and few, where there is no terminal', () => {
    const { painted, clock, progress } = output(false)
    for (let done = 1; done <= 1000; done += 1) {
      clock.time += 11
      progress.show('Reading seeds', { done, total: 1000 })
    }
    progress.clear()
    expect(painted).toEqual(['Reading seeds: 456 of 1000, 6 s left\n', 'Reading seeds: 911 of 1000, 1 s left\n'])
  })

  it.each([
    ['few files on a terminal', true, 10],
    ['few files elsewhere', false, 10],
  ])('stays silent for %s', (_case, isTTY, total) => {
    const { painted, clock, progress } = output(isTTY)
    progress.show('Reading seeds', { done: 1, total })
    clock.time += 60_000
    progress.show('Reading seeds', { done: 5, total })
    progress.clear()
    expect(painted).toEqual([])
  })
})
