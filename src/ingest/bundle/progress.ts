/** Fewer files than this are done before a bar could be read. */
const WORTH_SHOWING = 50

/** Milliseconds between two paintings: often enough to look alive. */
const PAINT_EVERY = 100

export type Progress = {
  show(what: string, state: { readonly done: number; readonly total: number | null }): void
  clear(): void
}

/** One line that is painted over on a terminal; silent elsewhere, so that logs stay readable. */
export function createProgress(out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>): Progress {
  let painted = 0
  let visible = false
  let started = performance.now()
  let current = ''
  return {
    show(what, { done, total }) {
      const now = performance.now()
      if (what !== current) {
        current = what
        started = now
      }
      if (!out.isTTY || (total ?? done) < WORTH_SHOWING || now - painted < PAINT_EVERY) return
      painted = now
      visible = true
      const left =
        total === null || done === 0 ? '' : `, ${Math.ceil(((now - started) / done / 1000) * (total - done))} s left`
      out.write(`\r\u001b[K${what}: ${done}${total === null ? '' : ` of ${total}`}${left}`)
    },
    clear() {
      if (visible) out.write('\r\u001b[K')
      visible = false
    },
  }
}
