import { setFlagsFromString } from 'node:v8'

/** Seeds. Smaller libraries need little memory, and are built sooner without. */
const LARGE = 20_000

/**
 * Has the garbage of a large library's build collected before it outgrows what is in use: left alone,
 * V8 lets the heap grow to a multiple of it while the machine has room, 3.2 GB for a hundred thousand
 * articles of which 1 GB was in use. V8 reads the flag anew at each collection.
 */
export function spareMemory(seeds: number): void {
  if (seeds >= LARGE) setFlagsFromString('--heap-growing-percent=20')
}
