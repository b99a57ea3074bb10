import fc from 'fast-check'
import jsqr from 'jsqr'
import { describe, expect, it } from 'vitest'
import { QR_LIMIT, type QrModules, qrModules } from '../../src/model/hand-over-qr.ts'

const SCALE = 3 // pixels a module, as a sharp screen shows it

/** Reads a symbol as a scanner does: from an image of it. */
function scan(modules: QrModules | null): string | null {
  if (modules === null) return null
  const side = modules.length * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (modules[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)])
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return jsqr(pixels, side, side)?.data ?? null
}

const address = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_./#=:'), minLength: 1, maxLength: 900 })

describe('qrModules', () => {
  it('draws what a scanner reads', () => {
    fc.assert(
      fc.property(address, (text) => {
        expect(scan(qrModules(text))).toBe(text)
      }),
      { numRuns: 15 },
    )
  })

  it('draws the longest address a symbol holds, and refuses a longer one', () => {
    const longest = `https://example.org/#${'aB_9'.repeat(QR_LIMIT)}`.slice(0, QR_LIMIT)
    expect(scan(qrModules(longest))).toBe(longest)
    expect(qrModules(`${longest}x`)).toBeNull()
  })
})
