import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDevice, isStamp, laterStamp, NEVER, nextStamp, stampTime } from '../../src/model/clock.ts'

const device = fc.stringMatching(/^[0-9a-z]{1,8}$/)
const time = fc.integer({ min: 0, max: 4_000_000_000_000 })
const stamp = fc.tuple(time, device).map(([now, name]) => nextStamp(NEVER, now, name))

describe('nextStamp', () => {
  it('is later than every stamp seen, whatever the wall clock says', () => {
    fc.assert(
      fc.property(stamp, fc.oneof(time, fc.double()), device, (last, now, name) => {
        const next = nextStamp(last, now, name)
        expect(isStamp(next)).toBe(true)
        expect(next > last).toBe(true)
      }),
    )
  })

  it('follows the wall clock when that is ahead', () => {
    expect(stampTime(nextStamp(NEVER, 1_700_000_000_000, 'a'))).toBe(1_700_000_000_000)
  })

  it('counts on from a device whose clock runs ahead, so that the later edit wins', () => {
    const ahead = nextStamp(NEVER, 1_900_000_000_000, 'phone')
    const reply = nextStamp(ahead, 1_700_000_000_000, 'desk')
    expect(reply > ahead).toBe(true)
    expect(stampTime(reply)).toBe(1_900_000_000_000)
  })

  it('carries into the time when the counter is full', () => {
    expect(nextStamp('000000000000005-zzzz-a', 0, 'b')).toBe('000000000000006-0000-b')
  })

  it('stands still at the end of the range instead of leaving the format', () => {
    expect(nextStamp('999999999999999-zzzz-a', Number.POSITIVE_INFINITY, 'b')).toBe('999999999999999-zzzz-b')
  })
})

describe('isStamp', () => {
  it.each(['', '1-0000-a', '000000000000001-000-a', '000000000000001-0000-', '000000000000001-0000-A', 7, null])(
    'refuses %j',
    (value) => {
      expect(isStamp(value)).toBe(false)
    },
  )
})

describe('isDevice', () => {
  it.each([
    ['k3f9', true],
    ['', false],
    ['a:b', false],
    ['a'.repeat(33), false],
    [null, false],
  ])('of %j is %s', (value, answer) => {
    expect(isDevice(value)).toBe(answer)
  })
})

describe('laterStamp', () => {
  it('chooses by time before device', () => {
    const early = nextStamp(NEVER, 1, 'z')
    const late = nextStamp(NEVER, 2, 'a')
    expect(laterStamp(early, late)).toBe(late)
    expect(laterStamp(late, early)).toBe(late)
  })
})
