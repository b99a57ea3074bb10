/** Scripts of which a word holds one. Latin stands beside the scripts of East Asia, so those are absent. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Thai'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
)

/** Pairs of neighbours within a word of which at least one is outside ASCII: the rest is alike in every encoding. */
const PAIR = /(?=([^\s\0-\x7f]\S|[^\s][^\s\0-\x7f]))./gsu

/** What no text is written with: controls, code points without a character, the sign for what cannot be decoded. */
const NO_SIGN = /[\p{Cc}\p{Cn}\p{Co}\p{Cs}\ufffd]/u
/** Half-width katakana: whole texts are not written in it, but half of Shift JIS read by mistake is. */
const HALF_WIDTH = /[\uff61-\uff9f]/u
/** Signs that stand within words in no language; those that do (· ’ - and quotation marks beside letters) are absent. */
const SYMBOL = /[\p{Sk}\p{Sc}\p{Sm}\p{So}\u00a1\u00a6-\u00a9\u00ac\u00ae-\u00b6\u00b8\u00b9\u00bc-\u00bf]/u
const ACCENTED = /(?![\0-\x7f])\p{Script=Latin}/u

/** What is seldom and not never: capitals in a row make a heading, accents in a row stand in Czech and Turkish words. */
const CAPITALS = 0.3
const ACCENTS = 0.5

/**
 * How unlike any writing a text is, 0 to 1: the share of neighbouring characters that no language puts side
 * by side, as text decoded by a wrong table is full of. Letters of two scripts, a capital within a word,
 * accents in a row, symbols within words. It tells scripts apart, not languages of one script.
 */
export function oddity(text: string): number {
  let pairs = 0
  let odd = 0
  for (const [, pair = ''] of text.matchAll(PAIR)) {
    pairs += 1
    odd += oddityOf(pair)
  }
  return pairs === 0 ? 0 : odd / pairs
}

function oddityOf(pair: string): number {
  const [a = '', b = ''] = pair
  if (NO_SIGN.test(pair)) return 1
  if (HALF_WIDTH.test(a) || HALF_WIDTH.test(b)) return 1
  const [letterA, letterB] = [/\p{L}/u.test(a), /\p{L}/u.test(b)]
  if ((letterA && SYMBOL.test(b)) || (SYMBOL.test(a) && letterB)) return 1
  if (!letterA || !letterB) return 0
  if (scriptOf(a) !== scriptOf(b)) return 1
  if (ACCENTED.test(a) && ACCENTED.test(b)) return ACCENTS
  if (/\p{Lu}/u.test(b)) return /\p{Ll}/u.test(a) ? 1 : CAPITALS
  return 0
}

function scriptOf(letter: string): number {
  return SCRIPTS.findIndex((script) => script.test(letter))
}
