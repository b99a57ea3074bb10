import { analyse } from 'chardet'
import { oddity } from './oddity.ts'

/** Bytes of a file that are looked at: more changes no answer. */
const SAMPLE = 32_768
/** What a guess loses for each that is likelier by its letters. */
const PER_RANK = 0.02
/** The declared one stands this far before the first guess: of two that read alike it wins. */
const DECLARED = -0.08
/** Where chardet is less sure than this (of 100), it has seen too little. */
const LEAST_CONFIDENCE = 10
/** chardet's right guesses reach this, and so many times what a wrong one reaches: then they refute a declaration. */
const SURE = 30
const TIMES_SURER = 2
/** Where characters have two bytes, most texts in another table break its rules. */
const TIMES_SURER_TWO_BYTES = 1.1
const TWO_BYTES: ReadonlySet<string> = new Set(['shift_jis', 'euc-jp', 'euc-kr', 'big5', 'gb18030'])
/** Bytes beyond ASCII that such a guess must rest on. */
const ENOUGH = 8
const MOST_GUESSES = 6

/** Names that stand for a wider table (WHATWG Encoding, 4.2); KOI8-U has letters where KOI8-R has frames. */
const WIDER: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'koi8-r': 'koi8-u',
  gb2312: 'gb18030',
  gbk: 'gb18030',
}

/** Tables of the same letters, which chardet's confidence does not tell apart; the likelier first. */
const FAMILIES: readonly (readonly string[])[] = [
  ['windows-1252', 'iso-8859-15'],
  ['windows-1250', 'iso-8859-2'],
  ['windows-1253', 'iso-8859-7'],
  ['windows-1255', 'iso-8859-8', 'iso-8859-8-i'],
]
/** What chardet looks for, by family: of any other table it cannot say that the bytes are not in it. */
const LOOKED_FOR: ReadonlySet<string> = new Set([
  ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256'],
  ...['windows-1257', 'iso-8859-5', 'iso-8859-6', 'koi8-u', ...TWO_BYTES],
])

/** The table's name in lower case as `TextDecoder` has it, or null for a name that means none. */
export function charsetLabel(name: string): string | null {
  try {
    const label = new TextDecoder(name).encoding
    return WIDER[label] ?? label
  } catch {
    return null
  }
}

/**
 * In which encoding of before Unicode bytes are written. Letters in their order tell (chardet, after ICU's
 * detector); a table by which the text is no writing at all is passed over, be it declared or guessed.
 * @param declared what the page says of itself, or null
 */
export function detectCharset(bytes: Uint8Array, declared: string | null): string {
  const sample = sampleOf(bytes)
  const guesses = analyse(sample)
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .flatMap(({ name, confidence }) => ({ label: charsetLabel(name) ?? '', confidence }))
    .filter(({ label }) => label !== '' && !label.startsWith('utf-'))
    .slice(0, MOST_GUESSES)
  const groups = [...guesses.map(({ label }) => label), 'windows-1252'].map((label) =>
    label === 'iso-8859-2' ? [label, ...familyOf(label)] : familyOf(label),
  )
  const costs = groups.flatMap((group, rank) =>
    group.map((label) => ({ label, cost: oddity(decodeAs(sample, label)) + rank * PER_RANK })),
  )
  const said = declared === null ? null : charsetLabel(declared)
  if (said !== null && !said.startsWith('utf-') && !isRefuted(said, guesses, sample)) {
    costs.unshift({ label: said, cost: oddity(decodeAs(sample, said)) + DECLARED })
  }
  return costs.reduce((best, next) => (next.cost < best.cost ? next : best)).label
}

type Guess = { readonly label: string; readonly confidence: number }

function isRefuted(said: string, guesses: readonly Guess[], sample: Uint8Array): boolean {
  const [best] = guesses
  const family = familyOf(said)
  const confidence = guesses.find(({ label }) => family.includes(label))?.confidence ?? 0
  const foreign = sample.filter((byte) => byte >= 0x80).length
  if (!best || best.confidence < SURE || foreign < ENOUGH || !LOOKED_FOR.has(family[0] ?? said)) return false
  return confidence * (TWO_BYTES.has(best.label) ? TIMES_SURER_TWO_BYTES : TIMES_SURER) <= best.confidence
}

function familyOf(label: string): readonly string[] {
  return FAMILIES.find((family) => family.includes(label)) ?? [label]
}

/** Decodes by a table; bytes that it lacks become U+FFFD. */
export function decodeAs(bytes: Uint8Array, label: string): string {
  return label === 'windows-1252' ? fromWindows1252(bytes) : new TextDecoder(label).decode(bytes)
}

/** What windows-1252 has at 0x80 to 0x9f, where ISO 8859-1 has control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** By hand, since Node 20's own decoder of that name reads ISO 8859-1. */
function fromWindows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\x80-\x9f]/gu, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** The pieces that hold more than ASCII, without markup. They part at signs that are no half of any other. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const text = latin1(bytes).replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/giu, '')
  const pieces: string[] = []
  let length = 0
  for (const [piece] of text.matchAll(/[^\n\r<>]+/gu)) {
    if (!/[\x80-\xff]/u.test(piece)) continue
    pieces.push(piece)
    length += piece.length
    if (length > SAMPLE) break
  }
  return Buffer.from(pieces.join('\n').slice(0, SAMPLE * 2), 'latin1')
}
