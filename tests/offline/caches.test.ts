import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cacheName, overflow, staleCaches } from '../../src/offline/caches.ts'

const scope = 'https://read.example/reading/'

describe('staleCaches', () => {
  it('names this library’s caches of other versions, and nothing else on the origin', () => {
    const current = (['page', 'root', 'file'] as const).map((name) => cacheName(name, scope))
    const older = cacheName('page', scope).replace(/\d+$/, '0')
    const others = ['mail-v3', cacheName('page', 'https://read.example/'), cacheName('page', `${scope}inner/`)]
    const neighbour = cacheName('page', 'https://read.example/').replace(/\d+$/, '0')
    expect(staleCaches([...current, older, ...others, neighbour], scope)).toEqual([older])
  })
})

describe('overflow', () => {
  it.each([
    [[1, 2, 3], 2, [1]],
    [[1, 2], 2, []],
    [[], 2, []],
  ])('gives of %j with room for %i the oldest, %j', (keys, most, gone) => {
    expect(overflow(keys, most)).toEqual(gone)
  })

  it('leaves as many as there is room for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.nat({ max: 20 }), (keys, most) => {
        const gone = overflow(keys, most)
        expect([...gone, ...keys.slice(gone.length)]).toEqual(keys)
        expect(keys.length - gone.length).toBe(Math.min(keys.length, most))
      }),
    )
  })
})
