import { describe, expect, it } from 'vitest'
import { createDwell } from '../../src/hooks/dwell.ts'

describe('createDwell', () => {
  it('tells of each passage once it is read, and of no less', () => {
    const dwell = createDwell(0, 0)
    expect(dwell.at(30, 8_000)).toBeNull()
    expect(dwell.at(110, 30_000)).toEqual({ words: 110, ms: 30_000 })
    expect(dwell.at(150, 40_000)).toBeNull()
  })

  it('stands still while the page is out of sight', () => {
    const dwell = createDwell(0, 0)
    dwell.pause(10_000)
    dwell.pause(11_000)
    dwell.resume(70_000)
    expect(dwell.at(100, 80_000)).toEqual({ words: 100, ms: 20_000 })
  })

  it('begins anew where the reader went back or jumped', () => {
    const dwell = createDwell(500, 0)
    expect(dwell.at(200, 10_000)).toBeNull()
    expect(dwell.at(300, 40_000)).toEqual({ words: 100, ms: 30_000 })
    dwell.begin(4_000, 50_000)
    expect(dwell.at(4_100, 75_000)).toEqual({ words: 100, ms: 25_000 })
  })
})
