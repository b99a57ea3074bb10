/** Accents of Latin, Greek and Cyrillic, Arabic vowel signs and Hebrew points: left out in most writing. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]/g

/**
 * What shapes a word on the page and is seldom typed: soft hyphen, Arabic tatweel, the joiners, the byte order
 * mark, and the apostrophes of transcriptions (Hawaiʻi, Gorʹkij).
 */
const SHAPING = /[\u00ad\u02b9-\u02bf\u0640\u2060\ufeff\u200d]/g

/** Letters that Unicode does not decompose but readers type plain. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}
const UNDECOMPOSED = /[ßæœøđðłþı]/g

/**
 * One spelling for what readers take as the same word: case, accents, width, ligatures and what cannot be
 * seen do not count. The vowel signs of Indic scripts and Thai are letters, and stay.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word
  return word
    .normalize('NFKD')
    .replace(SHAPING, '')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(UNDECOMPOSED, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC')
}
