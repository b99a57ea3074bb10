import type { SeedProblem } from './reader.ts'

/** Text as a seed's bytes spell it, or why there is none. */
export type Decoded =
  | { readonly text: string; readonly problem: SeedProblem | null }
  | { readonly text: null; readonly problem: SeedProblem }

/** Share of control characters (tab, line feed, form feed and carriage return aside) above which bytes are no text. */
const CONTROL_SHARE = 0.01

/**
 * UTF-8 with or without a byte order mark, UTF-16 with one (Unicode Standard, 23.8). Bytes that are
 * neither are read as windows-1252, which gives every byte a letter (WHATWG Encoding, 9), and said to be.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Label(bytes)
  if (utf16 !== null) return textOrBinary(new TextDecoder(utf16).decode(bytes), null)
  try {
    return textOrBinary(new TextDecoder('utf-8', { fatal: true }).decode(bytes), null)
  } catch {
    return textOrBinary(fromWindows1252(bytes), {
      line: null,
      message: 'The file is not UTF-8; it was read as Windows-1252',
      hint: 'If letters look wrong, save the file again as UTF-8.',
    })
  }
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** What windows-1252 has at 0x80 to 0x9f, where ISO 8859-1 has control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** By hand, since Node 20's own decoder of that name reads ISO 8859-1. */
function fromWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\x80-\x9f]/gu, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
}

function textOrBinary(text: string, problem: SeedProblem | null): Decoded {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it counts.
  const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  if (controls <= text.length * CONTROL_SHARE && !text.slice(0, 4096).includes('\0')) {
    return { text: text.replaceAll('\0', ''), problem }
  }
  return {
    text: null,
    problem: {
      line: null,
      message: 'The file is not text, whatever its name says',
      hint: 'Give it the ending of its true type, or save the article as text.',
    },
  }
}
