const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/**
 * Writes a text in an encoding of before Unicode, or in UTF-16: the decoder that Node has, turned round.
 * Throws for a character that the encoding lacks.
 */
export function encode(text: string, label: string): Uint8Array {
  if (label === 'utf-8') return new TextEncoder().encode(text)
  if (label.startsWith('utf-16')) return utf16(text, label === 'utf-16le')
  const table = tables.get(label) ?? tableOf(label)
  tables.set(label, table)
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = table.get(sign)
      if (!bytes) throw new RangeError(`${label} has no ${sign}`)
      return bytes
    }),
  )
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  return bytes
}

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(label, { fatal: true })
  const table = new Map<string, readonly number[]>()
  const note = (...bytes: number[]): boolean => {
    try {
      const sign = decoder.decode(Uint8Array.from(bytes))
      if ([...sign].length === 1 && !table.has(sign)) table.set(sign, bytes)
      return true
    } catch {
      return false
    }
  }
  for (let first = 0; first < 256; first += 1) {
    if (note(first)) continue
    for (let second = 0x40; second < 256; second += 1) note(first, second)
  }
  // Node 20's own decoder of that name reads ISO 8859-1.
  if (label === 'windows-1252') [...WINDOWS_1252].forEach((sign, index) => void table.set(sign, [0x80 + index]))
  return table
}
