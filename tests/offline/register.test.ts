// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { registerOffline } from '../../src/offline/register.ts'

const root = 'https://read.example/reading/'

/** A window with as much of a browser as registration asks for. */
function browser({
  state = 'complete',
  register = async () => {},
}: {
  state?: string
  register?: () => Promise<void>
} = {}) {
  const waiting: (() => void)[] = []
  const messages: unknown[] = []
  const registered: unknown[][] = []
  const worker = { postMessage: (message: unknown) => messages.push(message) }
  const window = {
    location: { href: `${root}articles/a/?q=x` },
    document: { readyState: state },
    performance: {
      getEntriesByType: () => [{ name: `${root}assets/main.js` }, { name: 'https://other.example/x.js' }],
    },
    navigator: {
      serviceWorker: {
        register: (...args: unknown[]) => {
          registered.push(args)
          return register()
        },
        ready: Promise.resolve({ active: worker }),
      },
    },
    addEventListener: (_name: string, task: () => void) => waiting.push(task),
    requestIdleCallback: (task: () => void) => waiting.push(task),
  }
  const settle = async () => {
    for (const task of waiting.splice(0)) task()
    await Promise.resolve()
  }
  // The parts of Window that are used, and no more.
  return { window: window as unknown as Window, registered, messages, settle }
}

describe('registerOffline', () => {
  it('waits for the page to have loaded, and then for an idle moment', async () => {
    const { window, registered, settle } = browser({ state: 'loading' })
    registerOffline({ window, root, toScriptUrl: (url) => url, onUpdate: () => undefined })
    expect(registered).toEqual([])
    await settle() // load
    expect(registered).toEqual([])
    await settle() // idle
    expect(registered).toEqual([[`${root}sw.js`, { scope: root }]])
  })

  it('has the worker’s address vouched for', async () => {
    const { window, registered, settle } = browser()
    registerOffline({ window, root, toScriptUrl: (url) => `trusted ${url}`, onUpdate: () => undefined })
    await settle()
    expect(registered[0]?.[0]).toBe(`trusted ${root}sw.js`)
  })

  it('keeps the first page, which was loaded before there was a worker, with its own files alone', async () => {
    const { window, messages, settle } = browser()
    registerOffline({ window, root, toScriptUrl: (url) => url, onUpdate: () => undefined })
    await settle()
    expect(messages).toEqual([{ type: 'keep', urls: [`${root}articles/a/?q=x`, `${root}assets/main.js`] }])
  })

  it('keeps a page again when told', async () => {
    const { window, messages, settle } = browser()
    const offline = registerOffline({ window, root, toScriptUrl: (url) => url, onUpdate: () => undefined })
    offline.keepPage()
    await settle()
    expect(messages).toHaveLength(2)
  })

  it('goes on without a worker where the browser refuses one', async () => {
    const refuse = vi.fn(async () => {
      throw new DOMException('insecure', 'SecurityError')
    })
    const { window, settle } = browser({ register: refuse })
    registerOffline({ window, root, toScriptUrl: (url) => url, onUpdate: () => undefined })
    await settle()
    expect(refuse).toHaveBeenCalledOnce()
  })

  it('goes on where the browser has none', () => {
    const window = { navigator: {} } as unknown as Window // what an insecure address leaves of it
    expect(() =>
      registerOffline({ window, root, toScriptUrl: (url) => url, onUpdate: () => undefined }).keepPage(),
    ).not.toThrow()
  })
})
