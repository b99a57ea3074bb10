import { describe, expect, it } from 'vitest'
import { createFetchAhead } from '../../src/data/fetch-ahead.ts'

const article = (name: string) => `/papers/articles/${name}/`

function start({ isAllowed = true } = {}) {
  const fetched: string[] = []
  const scripts: string[] = []
  const idle: (() => void)[] = []
  const open = new Map<string, { resolve: () => void; reject: () => void }>()
  const state = { isAllowed }
  const ahead = createFetchAhead({
    root: '/papers/',
    fetchPage: (path) => {
      fetched.push(path)
      return new Promise<void>((resolve, reject) => open.set(path, { resolve, reject }))
    },
    loadScripts: async (path) => scripts.push(path),
    isAllowed: () => state.isAllowed,
    whenIdle: (task) => idle.push(task),
  })
  const settle = () => new Promise((done) => setImmediate(done))
  return {
    ahead,
    fetched,
    scripts,
    state,
    async beIdle() {
      for (const task of idle.splice(0)) task()
      await settle()
    },
    async finish(how: 'resolve' | 'reject' = 'resolve') {
      for (const request of open.values()) request[how]()
      open.clear()
      await settle()
    },
  }
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

describe('createFetchAhead', () => {
  it('fetches articles in view when the page is idle, two at a time, without their scripts', async () => {
    const { ahead, fetched, scripts, beIdle, finish } = start()
    for (const name of ['a', 'b', 'c']) ahead.onSeen(article(name))
    expect(fetched).toEqual([])
    await beIdle()
    expect(fetched).toEqual(['/articles/a/', '/articles/b/'])
    await beIdle()
    expect(fetched).toHaveLength(2)
    await finish()
    await beIdle()
    expect(fetched).toEqual(['/articles/a/', '/articles/b/', '/articles/c/'])
    expect(scripts).toEqual([])
  })

  it('passes over what has scrolled by before there was time', async () => {
    const { ahead, fetched, beIdle } = start()
    ahead.onSeen(article('a'))
    ahead.onSeen(article('b'))
    ahead.onGone(article('a'))
    await beIdle()
    expect(fetched).toEqual(['/articles/b/'])
  })

  it('is bounded for each page that is shown', async () => {
    const { ahead, fetched, beIdle, finish } = start()
    const look = async () => {
      for (const name of NAMES) ahead.onSeen(article(name))
      for (const _ of NAMES) {
        await beIdle()
        await finish()
      }
    }
    await look()
    expect(fetched).toHaveLength(6)
    ahead.renew()
    await look()
    expect(fetched).toEqual(NAMES.map((name) => `/articles/${name}/`))
  })

  it('fetches at once what a hand is on its way to, with its scripts', async () => {
    const { ahead, fetched, scripts } = start()
    ahead.onWanted('/papers/sections/world/')
    ahead.onWanted('/papers/settings/')
    expect(fetched).toEqual(['/sections/world/'])
    expect(scripts).toEqual(['/sections/world/', '/settings/'])
  })

  it.each(['/papers/sections/world/', '/papers/articles/a/original/', '/papers/feed.xml', '/mail/articles/a/'])(
    'leaves %s alone that is merely in view',
    async (pathname) => {
      const { ahead, fetched, beIdle } = start()
      ahead.onSeen(pathname)
      await beIdle()
      expect(fetched).toEqual([])
    },
  )

  it.each(['/papers/feed.xml', '/mail/'])('never fetches %s, which is no page of the library', (pathname) => {
    const { ahead, fetched, scripts } = start()
    ahead.onWanted(pathname)
    expect([...fetched, ...scripts]).toEqual([])
  })

  it('fetches nothing where data is to be saved, and goes on once it is not', async () => {
    const { ahead, fetched, state, beIdle } = start({ isAllowed: false })
    ahead.onSeen(article('a'))
    ahead.onWanted(article('b'))
    await beIdle()
    expect(fetched).toEqual([])
    state.isAllowed = true
    ahead.onSeen(article('c'))
    await beIdle()
    expect(fetched).toEqual(['/articles/a/', '/articles/c/'])
  })

  it('tries again what could not be fetched, once it is seen again', async () => {
    const { ahead, fetched, beIdle, finish } = start()
    ahead.onSeen(article('a'))
    await beIdle()
    await finish('reject')
    ahead.onSeen(article('a'))
    await beIdle()
    expect(fetched).toEqual(['/articles/a/', '/articles/a/'])
  })
})
