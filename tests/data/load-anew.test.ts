import { describe, expect, it } from 'vitest'
import { mayLoadAnew } from '../../src/data/load-anew.ts'

function tab({ onLine = true, denied = false } = {}) {
  const kept = new Map<string, string>()
  const sessionStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  }
  return {
    navigator: { onLine },
    get sessionStorage() {
      if (denied) throw new DOMException('denied', 'SecurityError')
      return sessionStorage
    },
  } as unknown as Window // as much as is asked of it
}

describe('mayLoadAnew', () => {
  it('says yes once for each app', () => {
    const window = tab()
    expect(['a.js', 'a.js', 'b.js', 'b.js'].map((app) => mayLoadAnew(window, app))).toEqual([true, false, true, false])
  })

  it.each([
    ['without a connection', { onLine: false }],
    ['without a memory', { denied: true }],
  ])('says no %s', (_name, how) => {
    expect(mayLoadAnew(tab(how), 'a.js')).toBe(false)
  })
})
