/**
 * A hybrid logical clock's stamp (Kulkarni et al., "Logical Physical Clocks", 2014), written so that
 * plain string order is the order of events: 15 digits of milliseconds since the epoch, a counter in
 * four base-36 digits, and the device as tie-breaker. Because a stamp is always made later than every
 * stamp its device has seen, an edit beats what it replaces even when that was written by a device
 * whose clock runs ahead.
 */
export type Stamp = string

const FORM = /^(\d{15})-([0-9a-z]{4})-[0-9a-z]{1,32}$/
const DEVICE = /^[0-9a-z]{1,32}$/
const MAX_TIME = 999_999_999_999_999 // milliseconds: what 15 digits hold
const MAX_COUNT = 36 ** 4 - 1 // what four base-36 digits hold

/** Earlier than everything that ever happened. */
export const NEVER: Stamp = '000000000000000-0000-0'

export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && FORM.test(value)
}

/** A device's name, minted once at random: it may stand in a stamp and in a record's key. */
export function isDevice(value: unknown): value is string {
  return typeof value === 'string' && DEVICE.test(value)
}

/** The stamp's milliseconds since the epoch: as true as the clock of the device that wrote it. */
export function stampTime(stamp: Stamp): number {
  return Number(FORM.exec(stamp)?.[1] ?? 0)
}

/**
 * A stamp later than `last`, at `now` (milliseconds since the epoch) where that is later still.
 * At the very end of the range, some 30,000 years ahead, stamps stand still and the device decides.
 *
 * @param last the latest stamp this device has made or seen
 */
export function nextStamp(last: Stamp, now: number, device: string): Stamp {
  const wall = Number.isFinite(now) ? Math.min(Math.max(0, Math.floor(now)), MAX_TIME) : 0
  const match = FORM.exec(last)
  const time = Number(match?.[1] ?? 0)
  if (wall > time) return format(wall, 0, device)
  const count = Number.parseInt(match?.[2] ?? '0', 36) + 1
  if (count <= MAX_COUNT) return format(time, count, device)
  return time < MAX_TIME ? format(time + 1, 0, device) : format(MAX_TIME, MAX_COUNT, device)
}

export function laterStamp(a: Stamp, b: Stamp): Stamp {
  return a < b ? b : a
}

function format(time: number, count: number, device: string): Stamp {
  return `${String(time).padStart(15, '0')}-${count.toString(36).padStart(4, '0')}-${device}`
}
