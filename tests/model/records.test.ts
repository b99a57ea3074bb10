import { describe, expect, it } from 'vitest'
import {
  archivedKey,
  finishedKey,
  furthestKey,
  groupOf,
  parseKey,
  placeKey,
  preferenceKey,
  savedKey,
  viewKey,
} from '../../src/model/records.ts'

const keys = [
  [placeKey('x1'), { kind: 'place', article: 'x1' }, 'article:x1'],
  [furthestKey('x1', 'k3', 2), { kind: 'furthest', article: 'x1', device: 'k3', reading: 2 }, 'article:x1'],
  [finishedKey('x1', 12), { kind: 'finished', article: 'x1', reading: 12 }, 'article:x1'],
  [savedKey('x1'), { kind: 'saved', article: 'x1' }, 'article:x1'],
  [archivedKey('x1'), { kind: 'archived', article: 'x1' }, 'article:x1'],
  [viewKey('v1'), { kind: 'view', id: 'v1' }, 'other'],
  [preferenceKey('theme'), { kind: 'preference', name: 'theme' }, 'preferences'],
] as const

describe('parseKey', () => {
  it.each(keys)('reads %s', (key, parsed) => {
    expect(parseKey(key)).toEqual(parsed)
  })

  it.each(['', 'place', 'place:', 'place:a:b', 'finished:a', 'finished:a:0', 'furthest:a::1', 'mood:a:b'])(
    'knows nothing of %j',
    (key) => {
      expect(parseKey(key)).toBeNull()
    },
  )
})

describe('groupOf', () => {
  it.each(keys)('keeps %s with its own', (key, _, group) => {
    expect(groupOf(key)).toBe(group)
  })

  it('keeps what it does not know together', () => {
    expect(groupOf('dwell:k3:2026-01-01')).toBe('other')
  })
})
