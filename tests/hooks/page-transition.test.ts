import { describe, expect, it } from 'vitest'
import { crossFade } from '../../src/hooks/page-transition.ts'

/** @param reduces whether the reader wants less movement; @param fades whether the browser has transitions */
function browser({ reduces = false, fades = true }) {
  const faded: (() => Promise<void>)[] = []
  const startViewTransition = (change: () => Promise<void>) => {
    faded.push(change)
    const skipped = Promise.reject(new DOMException('skipped', 'AbortError'))
    return { ready: skipped, finished: skipped }
  }
  const window = { document: fades ? { startViewTransition } : {}, matchMedia: () => ({ matches: reduces }) }
  return { faded, window: window as unknown as Window } // as much as is asked of it
}

describe('crossFade', () => {
  it('hands the change to the browser, and minds no fade that is cut short', async () => {
    const { faded, window } = browser({})
    const changed: string[] = []
    crossFade(window, async () => void changed.push('now'))
    expect([faded.length, changed.length]).toEqual([1, 0])
    await faded[0]?.()
    expect(changed).toHaveLength(1)
  })

  it.each([
    ['a reader who wants less movement', { reduces: true }],
    ['a browser without transitions', { fades: false }],
  ])('changes at once for %s', (_name, how) => {
    const { faded, window } = browser(how)
    const changed: string[] = []
    crossFade(window, async () => void changed.push('now'))
    expect([faded.length, changed.length]).toEqual([0, 1])
  })
})
