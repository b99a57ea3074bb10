import { charsetLabel, decodeAs, detectCharset } from './charset.ts'
import type { SeedProblem } from './reader.ts'
import { decodeUnicode } from './unicode-bytes.ts'

/** Text as a seed's bytes spell it, or why there is none. */
export type Decoded =
  | { readonly text: string; readonly problem: SeedProblem | null }
  | { readonly text: null; readonly problem: SeedProblem }

/** Share of control characters (tab, line feed, form feed and carriage return aside) above which bytes are no text. */
const CONTROL_SHARE = 0.01
/** How ISO-2022-JP, which is ASCII to the eye, goes over to Japanese (RFC 1468). */
const JAPANESE_ESCAPES = ['\x1b$@', '\x1b$B']

const CHECK_HINT = 'If letters look wrong, save the file again as UTF-8.'

/**
 * The bytes decide, then the letters they give, and only then what the file says of itself: what is sound
 * UTF-8 or UTF-16 is read as such, anything else by the table that makes writing of it.
 * @param declared the encoding that the file says it has, or null
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const unicode = decodeUnicode(bytes)
  if (unicode !== null) {
    const { text, damaged } = unicode
    const isJapanese = JAPANESE_ESCAPES.some((sign) => text.includes(sign))
    if (isJapanese) return textOrBinary(decodeAs(bytes, 'iso-2022-jp'), null)
    return textOrBinary(text, damaged === 0 ? null : damagedProblem(damaged))
  }
  const label = detectCharset(bytes, declared)
  return textOrBinary(decodeAs(bytes, label), charsetProblem(label, declared))
}

function damagedProblem(damaged: number): SeedProblem {
  return {
    line: null,
    message: `${damaged} ${damaged === 1 ? 'character is' : 'characters are'} damaged and shown as \ufffd`,
    hint: 'Save the article again: the file is UTF-8 with bytes that are not.',
  }
}

/** Nothing is wrong with a file that is what it says. */
function charsetProblem(label: string, declared: string | null): SeedProblem | null {
  if (declared !== null && charsetLabel(declared) === label) return null
  const said = declared === null ? 'The file is not UTF-8' : `The file says it is ${declared}, which it is not`
  return { line: null, message: `${said}; it was read as ${label}`, hint: CHECK_HINT }
}

function textOrBinary(text: string, problem: SeedProblem | null): Decoded {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it counts.
  const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  if (controls <= text.length * CONTROL_SHARE) return { text: text.replaceAll('\0', ''), problem }
  return {
    text: null,
    problem: {
      line: null,
      message: 'The file is not text, whatever its name says',
      hint: 'Give it the ending of its true type, or save the article as text.',
    },
  }
}
