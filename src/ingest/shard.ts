import { digest } from './build-cache.ts'
import { plainError } from './plain-error.ts'

/** One part of a library that is built in parts: the `part`th of `of`, counted from 1. */
export type Shard = { readonly part: number; readonly of: number }

/** `2/8` as it stands in `OFFPRINT_SHARD`. Throws for anything else. */
export function parseShard(text: string): Shard {
  const [, part = 0, of = 0] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []).map(Number)
  if (part < 1 || part > of)
    throw plainError(`OFFPRINT_SHARD is "${text}"; it names a part and their number, such as 2/8`)
  return { part, of }
}

/** Whether a part reads a seed: told by its path alone, so that a seed more or less moves no other one. */
export function isInShard({ part, of }: Shard, seed: string): boolean {
  return Number.parseInt(digest(seed).slice(0, 8), 16) % of === part - 1
}
