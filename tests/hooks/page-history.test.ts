// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPageHistory, type Visit } from '../../src/hooks/page-history.ts'
import type { Opened } from '../../src/model/page.ts'

/** Pages that open when the test says so. */
function start() {
  const waiting = new Map<string, (opened: Opened) => void>()
  let keys = 0
  const assigned: string[] = []
  const waits: boolean[] = []
  const pages = createPageHistory({
    window,
    browser: {
      assign: (href) => void assigned.push(`assign ${href}`),
      replace: (href) => void assigned.push(`replace ${href}`),
      reload: () => void assigned.push('reload'),
    },
    onWaiting: (isWaiting) => void waits.push(isWaiting),
    open: (pathname) => new Promise((resolve) => waiting.set(pathname, resolve)),
    mintKey: () => {
      keys += 1
      return `k${keys}`
    },
  })
  const visits: Visit[] = []
  const stop = pages.listen((visit) => visits.push(visit))
  stops.push(stop)
  return {
    ...pages,
    assigned,
    waits,
    shown: () => visits.map(({ location, type }) => `${type} ${location.pathname}${location.search}${location.hash}`),
    visits,
    answer: async (pathname: string, opened: Opened = { kind: 'ready', pathname }) => {
      await expect.poll(() => waiting.has(pathname)).toBe(true)
      waiting.get(pathname)?.(opened)
      waiting.delete(pathname)
      await Promise.resolve()
    },
  }
}

const stops: (() => void)[] = []
beforeEach(() => window.history.replaceState(null, '', '/'))
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

describe('createPageHistory', () => {
  it('changes the address once the page is there', async () => {
    const { navigator, answer, shown, visits } = start()
    navigator.push('/articles/a/#b-x', { from: 'list' })
    expect(window.location.pathname).toBe('/')
    await answer('/articles/a/')
    expect(shown()).toEqual(['PUSH /articles/a/#b-x'])
    expect(window.location.pathname + window.location.hash).toBe('/articles/a/#b-x')
    expect(visits[0]?.location).toMatchObject({ state: { from: 'list' }, key: 'k2' })
  })

  it('names the entry that the browser made, and keeps the name when the page is loaded anew', () => {
    expect(start().current().location.key).toBe('k1')
    expect(start().current().location.key).toBe('k1')
    window.history.replaceState(null, '', '/another/')
    expect(start().current().location.key).toBe('k1')
    expect(window.history.state).toEqual({ usr: null, key: 'k1' })
  })

  it('follows the last press, whichever page comes first', async () => {
    const { navigator, answer, shown } = start()
    navigator.push('/articles/a/')
    navigator.push('/articles/b/')
    await answer('/articles/b/')
    await answer('/articles/a/')
    expect(shown()).toEqual(['PUSH /articles/b/'])
  })

  it('waits for nothing when only the query or the fragment changes', () => {
    const { navigator, shown, current } = start()
    navigator.replace('/?q=sea')
    navigator.push({ pathname: '/', hash: '#main' })
    expect(shown()).toEqual(['REPLACE /?q=sea', 'PUSH /#main'])
    expect(current().location.hash).toBe('#main')
  })

  it('tells while the page has to come that was asked for last', async () => {
    const { navigator, answer, waits } = start()
    navigator.push('/articles/a/')
    navigator.push('/articles/b/')
    await answer('/articles/a/')
    expect(waits.at(-1)).toBe(true)
    await answer('/articles/b/')
    expect(waits.at(-1)).toBe(false)
    navigator.push('/articles/a/')
    navigator.push('/articles/b/#b-x') // she stays, after all
    expect(waits.at(-1)).toBe(false)
  })

  it('shows a page under the path it was found at', async () => {
    const { navigator, answer, shown } = start()
    navigator.push('/articles/old/#b-x')
    await answer('/articles/old/', { kind: 'ready', pathname: '/articles/new/' })
    expect(shown()).toEqual(['PUSH /articles/new/#b-x'])
    expect(window.location.pathname).toBe('/articles/new/')
  })

  it('leaves to the browser what only it can show, without an entry of its own', async () => {
    const { navigator, answer, shown, assigned } = start()
    const entries = window.history.length
    navigator.push('/articles/a/?x=1#b-x')
    await answer('/articles/a/', { kind: 'leave' })
    navigator.replace('/articles/b/')
    await answer('/articles/b/', { kind: 'leave' })
    expect(assigned).toEqual(['assign /articles/a/?x=1#b-x', 'replace /articles/b/'])
    expect(shown()).toEqual([])
    expect(window.history.length).toBe(entries)
  })

  it('comes back by the browser’s own buttons, with the entry’s key and state', async () => {
    const { navigator, answer, visits } = start()
    navigator.replace('/', { of: 'list' })
    navigator.push('/articles/a/')
    await answer('/articles/a/')
    navigator.go(-1)
    await answer('/')
    expect(visits.at(-1)).toMatchObject({ type: 'POP', location: { pathname: '/', key: 'k2', state: { of: 'list' } } })
  })

  it('goes where Back leads, though a press before it still waits', async () => {
    const { navigator, answer, shown } = start()
    navigator.push('/articles/a/')
    await answer('/articles/a/')
    navigator.push('/articles/b/')
    window.history.back()
    await answer('/')
    await answer('/articles/b/')
    expect(shown()).toEqual(['PUSH /articles/a/', 'POP /'])
  })

  it('has the browser load a page anew that it has come back to and cannot show', async () => {
    const { navigator, answer, assigned } = start()
    navigator.push('/articles/a/')
    await answer('/articles/a/')
    window.history.back()
    await answer('/', { kind: 'leave' })
    expect(assigned).toEqual(['reload'])
  })

  it('takes an entry that another app left for a plain one', async () => {
    window.history.replaceState('odd', '', '/x/')
    expect(start().current().location).toMatchObject({ pathname: '/x/', key: 'k1', state: null })
  })
})
