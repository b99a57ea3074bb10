/*
 * Binary arithmetic coding (Witten, Neal and Cleary 1987, "Arithmetic coding for data compression"):
 * a bit costs as much as it surprises. How likely each is, is counted as the bits go by, one count for
 * each context, alike in writing and in reading. Whole numbers alone, so that all machines agree.
 */

/** Codes both ways, so that a format is described once: what is given is written, or ignored for what is read. */
export type Coder = {
  /** @param context less than the coder's number of contexts */
  bit(context: number, value: number): number
  /**
   * A whole number below 2^30: how many binary digits it has, digit by digit, then the digits (Elias 1975),
   * of which the two highest are counted too.
   * @param context the first of `NUMBER_CONTEXTS`
   */
  number(context: number, value: number): number
}

/** Contexts that a number needs. */
export const NUMBER_CONTEXTS = 124

/** Binary digits of a number but the first, at most; the contexts of the two digits after that follow theirs. */
const MOST_DIGITS = 30

/** One of 2^16: chances are kept so far from none and from sure that everything stays possible. */
const SURE = 2 ** 16
const LEAST_CHANCE = 32

/** Bits after which a context learns no slower. */
const MOST_SEEN = 255

/** How far a bit moves a chance, in 2^14ths, by the bits before it, which count as if they were one and a half more. */
const RATES = Int32Array.from({ length: MOST_SEEN + 1 }, (_, seen) => Math.floor(2 ** 14 / (seen + 1.5)))

/** Writes a bit, or reads one, that is a one with a chance of so many in `SURE`. */
type Step = (chance: number, value: number) => number

/** Counts how often bits are ones, and codes by that. */
function createCoder(contexts: number, step: Step): Coder {
  const chances = new Uint16Array(contexts).fill(SURE / 2)
  const seen = new Uint8Array(contexts)

  function bit(context: number, value: number): number {
    const chance = chances[context] ?? 0
    const count = seen[context] ?? 0
    const coded = step(chance, value)
    const learnt = chance + ((((coded === 1 ? SURE : 0) - chance) * (RATES[count] ?? 0)) >> 14)
    chances[context] = Math.min(SURE - LEAST_CHANCE, Math.max(LEAST_CHANCE, learnt))
    if (count < MOST_SEEN) seen[context] = count + 1
    return coded
  }

  function number(context: number, value: number): number {
    const digits = 31 - Math.clz32(value + 1)
    let length = 0
    while (length < MOST_DIGITS && bit(context + length, length < digits ? 1 : 0) === 1) length += 1
    const counted = context + MOST_DIGITS + 1 + 3 * length
    let coded = 1
    for (let left = length - 1; left >= 0; left -= 1) {
      const digit = ((value + 1) >> left) & 1
      coded = coded * 2 + (coded < 4 ? bit(counted + coded - 1, digit) : step(SURE / 2, digit))
    }
    return coded - 1
  }

  return { bit, number }
}

export function createCodeWriter(contexts: number): Coder & { finish(): Uint8Array } {
  let bytes = new Uint8Array(64)
  let length = 0
  const range = everything()

  function put(byte: number): void {
    if (length === bytes.length) {
      const larger = new Uint8Array(length * 2)
      larger.set(bytes)
      bytes = larger
    }
    bytes[length] = byte
    length += 1
  }

  const coder = createCoder(contexts, (chance, value) => {
    narrow(range, split(range, chance), value)
    while (isTold(range)) {
      put((range[HIGH] ?? 0) >>> 24)
      shift(range)
    }
    return value
  })

  return {
    ...coder,
    /** As few bytes as tell the rest, where zeros are read past the end. */
    finish() {
      const low = range[LOW] ?? 0
      if (low > 0) put((low >>> 24) + 1)
      return bytes.slice(0, length)
    },
  }
}

/**
 * Past the end there are zeros.
 * @param start of what `createCodeWriter` wrote, which goes on to the last byte
 */
export function createCodeReader(bytes: Uint8Array, start: number, contexts: number): Coder {
  let at = start
  const range = everything()
  const read = new Uint32Array(1)
  const take = () => {
    read[0] = ((read[0] ?? 0) << 8) | (bytes[at] ?? 0)
    at += 1
  }
  for (let left = 4; left > 0; left -= 1) take()

  return createCoder(contexts, (chance) => {
    const middle = split(range, chance)
    const value = (read[0] ?? 0) <= middle ? 1 : 0
    narrow(range, middle, value)
    while (isTold(range)) {
      shift(range)
      take()
    }
    return value
  })
}

/**
 * What is still possible: from the first to the second number, both included. In an array, since variables of
 * a function that holds them would be numbers beyond 2^30 made anew for each bit.
 */
type Range = Uint32Array
const LOW = 0
const HIGH = 1

function everything(): Range {
  return Uint32Array.of(0, 2 ** 32 - 1)
}

function split(range: Range, chance: number): number {
  const low = range[LOW] ?? 0
  return low + Math.floor((((range[HIGH] ?? 0) - low) * chance) / SURE)
}

function narrow(range: Range, middle: number, value: number): void {
  if (value === 1) range[HIGH] = middle
  else range[LOW] = middle + 1
}

/** Whether both ends have the same highest byte. */
function isTold(range: Range): boolean {
  return (range[LOW] ?? 0) >>> 24 === (range[HIGH] ?? 0) >>> 24
}

function shift(range: Range): void {
  range[LOW] = (range[LOW] ?? 0) << 8
  range[HIGH] = ((range[HIGH] ?? 0) << 8) | 255
}
