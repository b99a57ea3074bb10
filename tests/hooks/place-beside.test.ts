import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeBeside } from '../../src/hooks/place-beside.ts'

const view = { top: 0, bottom: 600, left: 0, right: 400 }
const size = { width: 200, height: 40 }
const line = (top: number, left = 100, right = 300) => ({ top, bottom: top + 20, left, right })

describe('placeBeside', () => {
  it.each([
    ['above where that is preferred', line(300), 'above', 252, 100],
    ['below where that is preferred', line(300), 'below', 328, 100],
    ['below where above is no room', line(20), 'above', 48, 100],
    ['above where below is no room', line(570), 'below', 522, 100],
    [
      'within the view beside a passage taller than it',
      { top: -50, bottom: 700, left: 0, right: 400 },
      'below',
      552,
      100,
    ],
    ['off the edge', line(300, 0, 20), 'above', 252, 8],
  ] as const)('stands %s', (_, box, prefer, top, left) => {
    expect(placeBeside({ box, size, view, prefer, gap: 8 })).toEqual({ top, left })
  })

  it('never leaves a view that has room for it', () => {
    const box = fc.record({
      top: fc.integer({ min: -900, max: 900 }),
      height: fc.nat(900),
      left: fc.nat(400),
      width: fc.nat(400),
    })
    fc.assert(
      fc.property(box, fc.constantFrom('above' as const, 'below' as const), ({ top, height, left, width }, prefer) => {
        const around = { top, bottom: top + height, left, right: left + width }
        const at = placeBeside({ box: around, size, view, prefer, gap: 8 })
        expect(at.top).toBeGreaterThanOrEqual(0)
        expect(at.top + size.height).toBeLessThanOrEqual(600)
        expect(at.left).toBeGreaterThanOrEqual(0)
        expect(at.left + size.width).toBeLessThanOrEqual(400)
      }),
    )
  })
})
