import { Worker } from 'node:worker_threads'
import type { Render, RenderedPage } from '../../model/page.ts'

/** What renders pages, and how many of them may be under way at a time. */
export type PageRenderer = {
  readonly render: Render
  readonly atOnce: number
  readonly close: () => Promise<void>
}

/** What a thread answers: a page, or why there is none. */
type ThreadReply = { readonly id: number } & ({ readonly rendered: RenderedPage } | { readonly cause: unknown })

type Waiting = { readonly done: (page: RenderedPage) => void; readonly fail: (cause: unknown) => void }

/** Pages under way for each thread: one that it renders, and one that is there when it is done. */
const AHEAD = 2
/** Megabytes of a thread's heap: what a page leaves behind is collected there, and the library's own heap stays as it is. */
const MEMORY = 512

/**
 * Renders in threads beside the one that makes pages out of the library and writes them.
 *
 * @param script `render-thread.mjs`
 * @param entry the built app's URL, a module that exports `render`
 * @param threads at least one
 */
export function renderApart(script: string, entry: string, threads: number): PageRenderer {
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let broken: unknown = null

  const settle = (reply: ThreadReply): void => {
    const page = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('rendered' in reply) page?.done(reply.rendered)
    else page?.fail(reply.cause)
  }
  const giveUp = (cause: unknown): void => {
    broken = cause
    for (const { fail } of waiting.values()) fail(cause)
    waiting.clear()
  }

  const pool = Array.from({ length: threads }, () => {
    const thread = new Worker(script, { workerData: { entry }, resourceLimits: { maxOldGenerationSizeMb: MEMORY } })
    thread.on('message', settle)
    thread.on('error', giveUp)
    thread.on('exit', () => giveUp(new Error('A thread that renders pages broke off')))
    return thread
  })
  return {
    atOnce: threads * AHEAD,
    render: (url, page, basename) =>
      new Promise((done, fail) => {
        if (broken !== null) return fail(broken)
        const id = asked++
        waiting.set(id, { done, fail })
        pool[id % threads]?.postMessage({ id, url, page, basename })
      }),
    close: async () => {
      await Promise.all(pool.map((thread) => thread.terminate()))
    },
  }
}
