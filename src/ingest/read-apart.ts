import { type ChildProcess, spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { failed, type MadeArticle } from './made-article.ts'
import type { SeedMemoryOptions } from './seed-memory.ts'
import type { SeedReader, StartReaders } from './seed-reader.ts'

/** What a child is told: first where the library is, then one seed after the other. */
export type ChildRequest = { readonly open: SeedMemoryOptions } | { readonly seed: string }
/** What it answers: that it stands ready, then what each seed came to. */
export type ChildReply = 'ready' | MadeArticle

export type ApartOptions = {
  /** What Node is to run; see `src/cli/read-seeds.ts`. */
  readonly command: readonly string[]
  /** The most children at a time. */
  readonly cores: number
  /** Milliseconds for one seed. */
  readonly patience?: number
  /** Megabytes of a child's heap. */
  readonly memory?: number
}

/** Ten times what the largest seeds take that are read at all. */
const PATIENCE = 60_000
/** Three times what the largest page takes. */
const MEMORY = 1500
/** Bytes of seeds that pay for a further child, which takes a second until it is as fast as the first: two to three seconds' reading. */
const WORTH_A_CHILD = 6_000_000
/** Bytes that take as long to read as what is done once a seed, whatever its size. */
const EVERY_SEED = 4000

/**
 * Reads in child processes, so that all cores share the work, and so that a seed that takes too long or too
 * much memory ends in a problem: its child is given up, and another one reads on.
 */
export function readApart({ command, cores, patience = PATIENCE, memory = MEMORY }: ApartOptions): StartReaders {
  const start = () =>
    spawn(process.execPath, [`--max-old-space-size=${memory}`, ...command], {
      // What parsers print, and the trace of a heap that ran full, is no word of ours.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    })
  return async (options, seeds) => {
    const count = Math.min(cores, childrenWorth(options.folder, seeds))
    return Array.from({ length: count }, () => createReader(start, options, patience))
  }
}

/** @returns at least one */
function childrenWorth(folder: string, seeds: readonly string[]): number {
  const bytes = seeds.reduce((sum, seed) => sum + EVERY_SEED + sizeOf(join(folder, seed)), 0)
  return Math.max(1, Math.ceil(bytes / WORTH_A_CHILD))
}

/** Bytes of a file; none of one that cannot be looked at, which is for its reader to say. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    return 0
  }
}

function createReader(start: () => ChildProcess, options: SeedMemoryOptions, patience: number): SeedReader {
  let child: ChildProcess | null = null
  async function open(): Promise<ChildProcess> {
    const started = start()
    const answer = await ask(started, { open: options }, patience)
    if (answer !== 'ready') throw new Error(`No process can be started to read seeds: ${say(answer)}`)
    child = started
    return started
  }
  return {
    async extract(path) {
      const answer = await ask(child ?? (await open()), { seed: path }, patience)
      if (answer !== 'ready' && !('ended' in answer)) return answer
      child = null
      return failed({
        line: null,
        message: `Reading the file was given up: ${say(answer)}`,
        hint: 'Save the article alone, without the rest of the page, or as text.',
      })
    },
    close: () => child?.disconnect(),
  }
}

/** Why a child answers no more. */
type Ended = { readonly ended: 'late' | 'gone' }

function say(answer: ChildReply | Ended): string {
  return answer !== 'ready' && 'ended' in answer && answer.ended === 'late'
    ? 'it took too long'
    : 'it took more memory than it may have, or broke off'
}

/** One request, one answer. A child that does not answer in time is ended. */
function ask(child: ChildProcess, request: ChildRequest, patience: number): Promise<ChildReply | Ended> {
  return new Promise((resolve) => {
    const settle = (answer: ChildReply | Ended): void => {
      clearTimeout(timer)
      child.removeAllListeners()
      if (typeof answer === 'object' && 'ended' in answer) {
        child.on('error', () => undefined) // it may have ended by itself meanwhile
        child.kill('SIGKILL')
      }
      resolve(answer)
    }
    const timer = setTimeout(() => settle({ ended: 'late' }), patience)
    child.once('message', (message) => settle(message as ChildReply)) // the child is our own code
    child.once('exit', () => settle({ ended: 'gone' }))
    child.once('error', () => settle({ ended: 'gone' }))
    child.send(request, (error) => error && settle({ ended: 'gone' }))
  })
}
