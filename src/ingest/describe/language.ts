import { detectAll } from 'tinyld'
import type { Direction } from '../../model/article.ts'
import { hasSmallWordsOf } from './small-words.ts'

/** Characters looked at: more does not change the answer, only the time. */
const SAMPLE = 4000
/** Letters below which the detector guesses; such texts are taken to be English, or unknown in other scripts. */
const ENOUGH = 40

/**
 * The detector's accuracy below which it guesses: of whole articles in other languages it was never that unsure, of
 * English ones that are names and figures nearly always. It takes their letter groups for proof: such a text is in
 * the language that has its small words, or in English.
 */
const SURE = 0.25

/** A letter that English does not write. */
const OWN_LETTER = /[^\P{L}A-Za-z]/u

/** Share of Latin letters below which a page is in another script, whatever its menus say. */
const LEAST_LATIN = 0.3

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu

/** The language of a text as a BCP 47 tag; `und` (ISO 639-2, undetermined) when nothing tells. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE)
  if (isPlainlyEnglish(sample)) return 'en'
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters === 0) return 'und'
  if (latin === letters && letters < ENOUGH) return 'en'
  const guesses = detectAll(sample)
  const [first] = guesses
  if (first === undefined) return 'und'
  if (first.lang === 'en' || latin < letters) return first.lang
  const isSure = first.accuracy >= SURE || guesses.every(({ lang }) => lang !== 'en')
  if (isSure && OWN_LETTER.test(sample)) return first.lang
  return guesses.find(({ lang }) => hasSmallWordsOf(lang, sample))?.lang ?? 'en'
}

/** Small words that English has and no other language writes as often. */
const ENGLISH = /\b(?:the|of|and|that|with|from|which|by|said|its|were|this|would)\b/gi
/** Their share of the words: prose has twice as many, and no text in another language half, whatever it quotes. */
const PLAIN_SHARE = 0.1
/** One quoted line makes no text English. */
const PLAIN_COUNT = 5

/**
 * Whether a text is full of the small words of English. The detector takes single rare letter groups, such as
 * those of a company's name, for proof of a rare language, and costs more than all else that reads a text.
 */
function isPlainlyEnglish(sample: string): boolean {
  const found = sample.match(ENGLISH)?.length ?? 0
  return found >= PLAIN_COUNT && found >= PLAIN_SHARE * (sample.match(/[\p{L}']+/gu)?.length ?? 0)
}

/** A declared language as a canonical BCP 47 tag, or null when it is none. */
export function languageTag(declared: string): string | null {
  try {
    return Intl.getCanonicalLocales(declared.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}

/**
 * Whether a text can be in the declared language: templates say `en` of whatever they hold. Told by the script
 * alone, for languages that are written in Latin letters (CLDR's likely subtags).
 */
export function fitsScript(tag: string, text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) / Math.max(1, letters)
  const script = new Intl.Locale(tag).maximize().script
  return script !== 'Latn' || letters < ENOUGH || latin > LEAST_LATIN
}

/** Which way most of a text's letters run. */
export function directionOf(text: string): Direction {
  const sample = text.slice(0, SAMPLE)
  const rtl = sample.match(RTL_LETTER)?.length ?? 0
  if (rtl === 0) return 'ltr'
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  return rtl * 2 > letters ? 'rtl' : 'ltr'
}
