// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { watchImports } from '../../src/hooks/watch-imports.ts'

/** As Vite does where a script is gone. */
async function bringsNothing(): Promise<never> {
  window.dispatchEvent(new Event('vite:preloadError', { cancelable: true }))
  throw new Error('gone')
}

describe('watchImports', () => {
  it('tells of a script that the page needs, and not of one that is brought ahead', async () => {
    const told: string[] = []
    const bringAhead = watchImports(window, () => told.push('gone'))
    await expect(bringAhead(bringsNothing)).rejects.toThrow('gone')
    expect(told).toEqual([])
    await expect(bringsNothing()).rejects.toThrow('gone')
    expect(told).toEqual(['gone'])
  })
})
