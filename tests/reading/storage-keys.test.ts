import { describe, expect, it } from 'vitest'
import { asideKey, groupKey, groupOfKey, hintKey, keyOfAside } from '../../src/reading/storage-keys.ts'

describe('storage keys', () => {
  it.each(['preferences', 'other', 'article:x1'] as const)('find the group %s again', (group) => {
    expect(groupOfKey('lib', groupKey('lib', group))).toBe(group)
  })

  it.each(['theme', 'offprint:other:article:x', 'offprint:lib:hint', 'offprint:device', 'offprint:lib:article:'])(
    'hold no group under %s',
    (key) => {
      expect(groupOfKey('lib', key)).toBeNull()
    },
  )

  it.each([1, 2, 12])('know what the aside number %i was', (nth) => {
    const key = groupKey('lib', 'article:x1')
    expect(keyOfAside('lib', asideKey(key, nth))).toBe(key)
    expect(groupOfKey('lib', asideKey(key, nth))).toBeNull()
  })

  it('find nothing aside under other keys', () => {
    expect(keyOfAside('lib', hintKey('lib'))).toBeNull()
    expect(keyOfAside('lib', 'offprint:other:article:x:aside')).toBeNull()
  })
})
