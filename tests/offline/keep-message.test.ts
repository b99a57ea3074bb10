import { describe, expect, it } from 'vitest'
import { isKeepMessage } from '../../src/offline/keep-message.ts'

describe('isKeepMessage', () => {
  it('knows its own', () => {
    expect(isKeepMessage({ type: 'keep', urls: ['https://read.example/'] })).toBe(true)
  })

  it.each([[null], ['keep'], [{}], [{ type: 'keep' }], [{ type: 'keep', urls: [1] }], [{ type: 'other', urls: [] }]])(
    'refuses %j',
    (data) => {
      expect(isKeepMessage(data)).toBe(false)
    },
  )
})
