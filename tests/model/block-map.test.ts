import { describe, expect, it } from 'vitest'
import { type BlockMap, followBlock } from '../../src/model/block-map.ts'

const map: BlockMap = { old: { became: 'edited', to: 'new' }, lost: { became: 'gone', to: null } }

describe('followBlock', () => {
  it.each([
    ['leads an edited block to what it is now', map, 'old', { became: 'edited', to: 'new' }],
    ['says that a block is gone', map, 'lost', { became: 'gone', to: null }],
    ['takes an id that the map does not know for the page’s own', map, 'other', { became: 'same', to: 'other' }],
    ['does without a map', undefined, 'old', { became: 'same', to: 'old' }],
    ['is not misled by names that every object has', map, 'constructor', { became: 'same', to: 'constructor' }],
  ])('%s', (_name, known, id, followed) => {
    expect(followBlock(known, id)).toEqual(followed)
  })
})
