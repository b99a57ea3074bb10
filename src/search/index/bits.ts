/** Bits in order, the least significant of each byte first. */
export type BitWriter = {
  /** @param width at most 24 */
  bits(value: number, width: number): void
  /** Rice code with parameter `k`: the quotient by 2^k in ones, a zero, then k bits (Rice and Plaunt 1971). */
  rice(value: number, k: number): void
  /** The bytes so far, the last one filled up with zeros. */
  finish(): Uint8Array
}

export function createBitWriter(): BitWriter {
  let bytes = new Uint8Array(64)
  let length = 0 // bits

  function bits(value: number, width: number): void {
    if ((length + width + 31) >> 3 >= bytes.length) {
      const larger = new Uint8Array(bytes.length * 2)
      larger.set(bytes)
      bytes = larger
    }
    let rest = value
    for (let left = width; left > 0; ) {
      const used = length & 7
      const taken = Math.min(8 - used, left)
      bytes[length >> 3] = (bytes[length >> 3] ?? 0) | ((rest & ((1 << taken) - 1)) << used)
      rest >>>= taken
      length += taken
      left -= taken
    }
  }

  return {
    bits,
    rice(value, k) {
      let quotient = value >>> k
      for (; quotient >= 16; quotient -= 16) bits(0xffff, 16)
      bits((1 << quotient) - 1, quotient + 1)
      bits(value & ((1 << k) - 1), k)
    },
    finish: () => bytes.slice(0, (length + 7) >> 3),
  }
}

/** Reads what `BitWriter` wrote. Past the end there are zeros. */
export type BitReader = { bits(width: number): number; rice(k: number): number }

/** @param start of the first bit, in bytes */
export function createBitReader(bytes: Uint8Array, start = 0): BitReader {
  let at = start * 8

  function bits(width: number): number {
    let value = 0
    for (let done = 0; done < width; ) {
      const used = at & 7
      const taken = Math.min(8 - used, width - done)
      value |= (((bytes[at >> 3] ?? 0) >> used) & ((1 << taken) - 1)) << done
      at += taken
      done += taken
    }
    return value
  }

  return {
    bits,
    rice(k) {
      let quotient = 0
      while ((((bytes[at >> 3] ?? 0) >> (at & 7)) & 1) === 1) {
        quotient += 1
        at += 1
      }
      at += 1
      return quotient * 2 ** k + bits(k)
    },
  }
}

/** The Rice parameter that suits values of this mean. */
export function riceParameter(mean: number): number {
  return Math.min(24, Math.max(0, Math.round(Math.log2(Math.max(1, mean * Math.LN2)))))
}
