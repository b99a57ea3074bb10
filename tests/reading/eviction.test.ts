import { describe, expect, it } from 'vitest'
import { evictsUnvisited } from '../../src/reading/eviction.ts'

describe('evictsUnvisited', () => {
  it.each([
    ['Safari', 'Apple Computer, Inc.', false, false, true],
    ['Safari with the library on the home screen', 'Apple Computer, Inc.', true, false, false],
    ['Safari that promised to keep it', 'Apple Computer, Inc.', false, true, false],
    ['Chrome', 'Google Inc.', false, false, false],
    ['Firefox', '', false, false, false],
  ])('knows what %s does', (_, vendor, isInstalled, isPersistent, evicts) => {
    expect(evictsUnvisited(vendor, isInstalled, isPersistent)).toBe(evicts)
  })
})
