type Held = { readonly mode: LockMode; readonly ask: () => void; isGranted: boolean }

/** What the tabs of one browser share, in memory: locks in the order they are asked for, and channels by name. */
export function memoryTabs() {
  const queue: Held[] = []
  const channels = new Set<{ onmessage: ((event: MessageEvent) => void) | null }>()

  function grant(): void {
    for (const [place, one] of queue.entries()) {
      const before = queue.slice(0, place)
      if (one.isGranted) continue
      if (before.length > 0 && !(one.mode === 'shared' && before.every(({ mode }) => mode === 'shared'))) return
      one.isGranted = true
      one.ask()
    }
  }

  /** A tab: what it asks for goes when it is closed. */
  function open() {
    const own = new Set<Held>()
    const release = (held: Held) => {
      own.delete(held)
      const place = queue.indexOf(held)
      if (place !== -1) queue.splice(place, 1)
      grant()
    }
    const locks = {
      request: (_name: string, { mode = 'exclusive', signal }: LockOptions, work: () => unknown) =>
        new Promise<unknown>((resolve, reject) => {
          const held: Held = {
            mode,
            isGranted: false,
            ask: () =>
              void Promise.resolve()
                .then(work)
                .then(resolve, reject)
                .finally(() => release(held)),
          }
          signal?.addEventListener('abort', () => {
            if (held.isGranted) return
            release(held)
            reject(signal.reason)
          })
          own.add(held)
          queue.push(held)
          grant()
        }),
    }
    const channel = {
      onmessage: null as ((event: MessageEvent) => void) | null,
      postMessage(data: unknown) {
        for (const other of channels) {
          if (other !== channel) queueMicrotask(() => other.onmessage?.(new MessageEvent('message', { data })))
        }
      },
    }
    channels.add(channel)
    return {
      // As much of both as is used.
      tabs: { locks, channel } as unknown as {
        readonly locks: Pick<LockManager, 'request'>
        readonly channel: BroadcastChannel
      },
      close() {
        channels.delete(channel)
        for (const held of [...own]) release(held)
      },
    }
  }
  return { open }
}
