import fc from 'fast-check'

/** Changes bytes; fractions say where, since seeds differ in length. */
export type Mutation = (bytes: Buffer, other: Buffer) => Buffer

/** What breaks parsers: zeros, marks, halves of characters, characters that turn, join or fold, the signs of each format. */
const ODD = [
  ...[
    '\0',
    '\ufeff',
    '\u200b',
    '\u202e',
    '\u2028',
    '\ufffd',
    '\u0301',
    '\ud7ff',
    '🏴‍☠️',
    'ﷺ',
    'İ',
    'ß',
    '\x1b$B',
    '\x1a',
  ],
  ...[
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    '<template>',
    '<svg>',
    '<math>',
    '<table>',
    '<plaintext>',
    '<p ',
    '&#0;',
  ],
  ...[
    '---\n',
    '```',
    '> '.repeat(30),
    '[^1]: ',
    '|-|',
    '\r',
    '\n\n\n',
    '\t',
    '--harbour',
    '=C3',
    '=\r\n',
    'data:image/png;base64,',
  ],
].map((text) => Buffer.from(text))
const HALVES = [[0xc3], [0xff, 0xfe], [0xed, 0xa0, 0x80], [0x81], [0xf4, 0x90]].map((bytes) => Buffer.from(bytes))

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const length = fc.integer({ min: 1, max: 400 })
const at = (bytes: Buffer, where: number): number => Math.floor(bytes.length * where)
const put = (bytes: Buffer, index: number, piece: Buffer, over = 0): Buffer =>
  Buffer.concat([bytes.subarray(0, index), piece, bytes.subarray(index + over)])

const change: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fraction, fc.integer({ min: 0, max: 255 })).map(
    ([where, byte]): Mutation =>
      (bytes) =>
        put(bytes, at(bytes, where), Buffer.from([byte]), 1),
  ),
  fc.tuple(fraction, length).map(
    ([where, size]): Mutation =>
      (bytes) =>
        put(bytes, at(bytes, where), Buffer.alloc(0), size),
  ),
  fraction.map(
    (where): Mutation =>
      (bytes) =>
        bytes.subarray(0, at(bytes, where)),
  ),
  fc.tuple(fraction, fraction, length).map(
    ([where, from, size]): Mutation =>
      (bytes, other) =>
        put(bytes, at(bytes, where), other.subarray(at(other, from), at(other, from) + size)),
  ),
  fc.tuple(fraction, length, fc.integer({ min: 2, max: 20 })).map(
    ([where, size, times]): Mutation =>
      (bytes) => {
        const piece = bytes.subarray(at(bytes, where), at(bytes, where) + size)
        return put(bytes, at(bytes, where), Buffer.concat(Array.from({ length: times }, () => piece)))
      },
  ),
  fc.tuple(fraction, fc.constantFrom(...ODD, ...HALVES)).map(
    ([where, piece]): Mutation =>
      (bytes) =>
        put(bytes, at(bytes, where), piece),
  ),
)

/** A seed after some changes, and the ending it goes by. */
export type Mutant = { readonly ending: string; readonly bytes: Buffer }

/**
 * Seeds as no tool writes them.
 * @param originals sound ones, by their endings
 */
export function mutants(originals: readonly Mutant[]): fc.Arbitrary<Mutant> {
  const original = fc.constantFrom(...originals)
  const changes = fc.array(change, { minLength: 1, maxLength: 6 })
  return fc.tuple(original, original, changes).map(([{ ending, bytes }, other, some]) => ({
    ending,
    bytes: some.reduce((changed, mutate) => mutate(changed, other.bytes), bytes),
  }))
}
