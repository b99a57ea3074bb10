import { describe, expect, it } from 'vitest'
import { perKey } from '../../src/catalogue/once.ts'

describe('perKey', () => {
  it('makes each once', async () => {
    const made: string[] = []
    const make = perKey(async (key: string) => made.push(key))
    await Promise.all([make('a'), make('b'), make('a')])
    expect(made).toEqual(['a', 'b'])
  })

  it('makes anew what was broken', async () => {
    let tries = 0
    const make = perKey(async (_key: string) => {
      tries += 1
      if (tries === 1) throw new Error('no connection')
      return tries
    })
    await expect(make('a')).rejects.toThrow('no connection')
    await expect(make('a')).resolves.toBe(2)
  })

  it('lets go of what was asked for the longest ago', async () => {
    const made: string[] = []
    const make = perKey(async (key: string) => made.push(key), 2)
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await make(key)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })
})
