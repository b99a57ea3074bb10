/** Text that bytes spell in a Unicode encoding, and how many of its characters are damaged. */
export type UnicodeText = { readonly text: string; readonly label: string; readonly damaged: number }

/** Code units of UTF-16 that are looked at. */
const SAMPLE = 4096
/** Sound characters outside ASCII for each damaged one, below which bytes are no UTF-8. */
const SOUND_PER_DAMAGED = 4
/** Share of blanks and stops: no text does without, and by their zeros no other encoding has them. */
const BLANKS = 0.01
const BLANK = /[ \n\u3000-\u3002\uff01\uff0c]/g
/** Share of letters and marks below which two bytes are no character. */
const LETTERS = 0.5

/**
 * UTF-8 and UTF-16 with or without a byte order mark (Unicode Standard, 3.10 and 23.8); null for bytes that
 * are neither. A mark wins; without one bytes are UTF-16 when they then hold letters and blanks.
 */
export function decodeUnicode(bytes: Uint8Array): UnicodeText | null {
  const marked = markedUtf16(bytes)
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), label: marked, damaged: 0 }
  const sound = soundUtf8(bytes)
  if (sound === null || hasControls(bytes)) {
    for (const label of ['utf-16le', 'utf-16be']) {
      if (reads(bytes.subarray(0, SAMPLE * 2), label)) {
        return { text: new TextDecoder(label).decode(bytes), label, damaged: 0 }
      }
    }
  }
  if (sound !== null) return { text: sound, label: 'utf-8', damaged: 0 }
  const text = new TextDecoder('utf-8').decode(bytes)
  const damaged = text.match(/\ufffd/g)?.length ?? 0
  const others = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0
  return others >= damaged * SOUND_PER_DAMAGED ? { text, label: 'utf-8', damaged } : null
}

function markedUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function soundUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The high halves of most scripts are control characters. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SAMPLE * 2).some((byte) => byte < 9)
}

function reads(bytes: Uint8Array, label: string): boolean {
  const text = new TextDecoder(label).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  if (text === '' || /[\p{Cn}\p{Co}\ufffd]|(?![\t-\r])\p{Cc}/u.test(text.slice(0, -1))) return false
  return count(BLANK) >= text.length * BLANKS && count(/[\p{L}\p{M}]/gu) >= text.length * LETTERS
}
