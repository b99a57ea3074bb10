import { separator } from './root.ts'

/**
 * Cuts a sorted list into files of about `size` bytes each.
 * @param weigh the bytes that one entry takes
 * @returns the pieces, and what parts each but the first from the one before
 */
export function cutIntoShards<T>(
  sorted: readonly T[],
  { size, weigh, key }: { size: number; weigh: (entry: T) => number; key: (entry: T) => string },
): { readonly shards: readonly (readonly T[])[]; readonly separators: readonly string[] } {
  const shards: T[][] = [[]]
  const separators: string[] = []
  let weight = 0
  let before = ''
  for (const entry of sorted) {
    const more = weigh(entry)
    if (weight > 0 && weight + more > size) {
      separators.push(separator(before, key(entry)))
      shards.push([])
      weight = 0
    }
    shards.at(-1)?.push(entry)
    weight += more
    before = key(entry)
  }
  return { shards, separators }
}
