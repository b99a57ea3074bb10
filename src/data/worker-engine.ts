import type { Engine } from '../search/port.ts'
import type { SearchCall, SearchMethod, SearchReply, SearchRequest } from './search-protocol.ts'

/** As much of a `Worker` as the engine needs. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (reason: Error) => void }

export type WorkerEngine = Engine & {
  /** Forgets all that was read, for a library that has changed. */
  readonly restart: () => void
}

/**
 * The search engine in a worker of its own, which is started at the first search. A worker that breaks
 * rejects what waits for it, and the next search starts another.
 * @param root absolute URL of the library's root, ending in a slash
 */
export function createWorkerEngine(startWorker: () => SearchWorker, root: string): WorkerEngine {
  const waiting = new Map<number, Waiting>()
  let worker: SearchWorker | null = null
  let lastId = 0

  function start(): SearchWorker {
    const started = startWorker()
    started.addEventListener('message', (event) => settle((event as MessageEvent<SearchReply>).data)) // from our own worker
    started.addEventListener('error', (event) => giveUp(started, 'message' in event ? event.message : ''))
    started.addEventListener('messageerror', () => giveUp(started, 'an answer could not be read'))
    post(started, { kind: 'open', root })
    return started
  }

  function settle(reply: SearchReply): void {
    const call = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('error' in reply) call?.reject(Object.assign(new Error(reply.error.message), { name: reply.error.name }))
    else call?.resolve(reply.value)
  }

  function giveUp(broken: SearchWorker, reason: unknown): void {
    if (worker !== broken) return
    worker = null
    broken.terminate()
    const calls = [...waiting.values()]
    waiting.clear()
    for (const { reject } of calls) reject(new Error(`Search stopped working${reason ? `: ${reason}` : ''}`))
  }

  function ask(call: SearchCall): Promise<unknown> {
    worker ??= start()
    const to = worker
    lastId += 1
    const id = lastId
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      post(to, { kind: 'call', id, call })
    })
  }

  function restart(): void {
    if (worker) giveUp(worker, 'the library has changed')
  }

  // Both ends come from one build, so the answers' types are known from the method.
  const call = <M extends SearchMethod>(method: M) =>
    ((...args: Parameters<Engine[M]>) => ask({ method, args } as SearchCall)) as Engine[M]
  return {
    restart,
    prepare: call('prepare'),
    search: call('search'),
    list: call('list'),
    values: call('values'),
    summaries: call('summaries'),
    nearest: call('nearest'),
  }
}

function post(worker: SearchWorker, request: SearchRequest): void {
  worker.postMessage(request)
}
