/** Fewer files than this are done before a bar could be read. */
const WORTH_SHOWING = 50

/** Milliseconds between two paintings on a terminal: often enough to look alive. */
const PAINT_EVERY = 100

/** Milliseconds between two lines elsewhere: a log is to stay readable. */
const LINE_EVERY = 5000

/** Cells of the bar. */
const BAR = 24

export type Progress = {
  show(what: string, state: { readonly done: number; readonly total: number | null }): void
  clear(): void
}

export type ProgressOptions = {
  readonly out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>
  /** Milliseconds from any fixed moment. */
  readonly now: () => number
}

/** On a terminal one line that is painted over, with a bar, counts and the time left; elsewhere a line now and then. */
export function createProgress({ out, now }: ProgressOptions): Progress {
  let written = now()
  let visible = false
  let started = written
  let current = ''
  return {
    show(what, { done, total }) {
      const time = now()
      if (what !== current) {
        current = what
        started = time
        written = out.isTTY ? Number.NEGATIVE_INFINITY : time
      }
      if ((total ?? done) < WORTH_SHOWING || time - written < (out.isTTY ? PAINT_EVERY : LINE_EVERY)) return
      written = time
      const left = total === null || done === 0 ? null : ((time - started) / done) * (total - done)
      const counts = `${done}${total === null ? '' : ` of ${total}`}${left === null ? '' : `, ${Math.ceil(left / 1000)} s left`}`
      if (!out.isTTY) {
        out.write(`${what}: ${counts}\n`)
        return
      }
      visible = true
      out.write(`\r\u001b[K${what}: ${total === null ? '' : `${bar(done / total)} `}${counts}`)
    },
    clear() {
      if (visible) out.write('\r\u001b[K')
      visible = false
    },
  }
}

function bar(fraction: number): string {
  const full = Math.round(Math.min(1, fraction) * BAR)
  return '█'.repeat(full) + '░'.repeat(BAR - full)
}
