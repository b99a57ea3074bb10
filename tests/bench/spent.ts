import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds between two looks at the memory of all processes. */
const LOOK_EVERY = 100
/** Bytes of a page of memory, in which Linux counts. */
const PAGE = 4096

/** Processor seconds of a program and all that it started, and megabytes that they held together at most. */
export type Spent = { readonly cpu: number; readonly peak: number }

export type Program = {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  /** Beside our own. */
  readonly env?: Readonly<Record<string, string>>
}

/** The shell tells what its children took (POSIX, `times`): minutes and seconds, user and system, on its second line. Linux only. */
export function spentBy({ command, args, cwd, env = {} }: Program): Promise<Spent> {
  const child = spawn('sh', ['-c', '"$@" >&2; code=$?; times; exit $code', 'sh', command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true, // a group of its own, by which its processes are known
  })
  let peak = 0
  const looking = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? 0))
  }, LOOK_EVERY)
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(looking)
      const times = [...(said.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
      const cpu = times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
      if (code === 0) resolve({ cpu, peak })
      else reject(new Error(`${command} ended with ${code}`))
    })
  })
}

/** Megabytes that all processes of a group hold (proc(5): fields 5 and 24 of `stat`). */
function memoryOf(group: number): number {
  let bytes = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      // After the program's name, which may hold anything, in brackets.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      if (Number(fields[2]) === group) bytes += Number(fields[21]) * PAGE
    } catch {
      // It has ended since.
    }
  }
  return bytes / 1e6
}
