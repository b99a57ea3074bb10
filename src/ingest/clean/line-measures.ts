import { CUES } from './cues.ts'
import type { Features } from './features.ts'

/** What is measured of a paragraph: numbers by name, yes and no as 1 and 0. */
export type Measures = Readonly<Record<string, number>>

/** Words that sentences need and labels do without, in the languages most pages are written in. */
const FUNCTION_WORDS = new Set(
  `the of and to in a is that for it as was with be by on not he his but are this have an from or had she
  which you they were their has been will would there who its if when what so said than them into could
  der die das und ist von mit den des dem nicht ein eine auf für im sich auch als wie er sie es wird war
  le la les de des et est un une du que qui dans pour pas sur au par avec plus ce il elle sont mais ont
  el los las y en del que por con una su para es se no al lo como más pero sus fue ha
  o os as da do dos das em um uma não na no se com foi mais ao pela pelo são seu
  di che lo gli e per non sono si della nel alla come anche dei è
  het een van dat niet op te zijn met voor aan er om ook bij naar uit
  och att det som på är av inte till har ett
  w na z że nie się jest jak po za ale od przez
  и в не на что с он как это но из у от так его она они было
  ve bir bu için ile olarak`.split(/\s+/u),
)

const CLOCK = /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b/i
const AGO =
  /\b(?:\d+|an?|one) ?(?:min(?:ute)?s?|h(?:ou)?rs?|h|d(?:ay)?s?|weeks?|months?|years?|stunden?|tagen?|heures?|jours?|horas?|d[ií]as?) ?(?:ago|read)\b|\bvor \d|\bil y a \d|\bhace \d|\bhá \d|назад/i
const DAY =
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}[./-]\d{1,2}[./-]\d{1,2}\b|\d{4}年|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic|fev|set|out|gen|mag|giu|lug|ott)\p{L}*\.? \d|\d\.?(?:st|nd|rd|th)?(?: de)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic|fev|set|out|gen|mag|giu|lug|ott|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)/iu
const ADDRESS = /https?:|www\.|\b[\w-]{1,63}\.(?:com|org|net|co|de|fr|uk|br|ru)\b/i
const DATELINE = /^\p{Lu}[\p{Lu}\p{L}.,’' -]{1,40}(?:\([^)]{2,40}\))? ?[—–-]+ ?\S/u
const BULLET = /^(?:[-–—*•‣·▪►✔]|\d{1,3}[.):]|[a-z]\))\s/u
const SIGNED = /^(?:by|von|par|por|di|door|av|автор)\b:? \p{Lu}/iu
const STOP = /[.!?。！？؟।]["'”’»)\]]*$/u

/** Kinds of cues that count together. */
const CUE_KINDS: Readonly<Record<string, readonly string[]>> = {
  sharing: ['share', 'network', 'follow', 'print', 'app'],
  asking: ['account', 'subscribe', 'give', 'shop', 'advert', 'rating', 'notice', 'reach'],
  legal: ['legal', 'copyright'],
  elsewhere: ['related', 'pointer', 'turn', 'label', 'menu'],
  comments: ['comments'],
  picture: ['picture', 'video'],
  maker: ['writer', 'stamp'],
}
/** The kinds of cues by name: each is a measure of a line. */
export const KINDS = Object.keys(CUE_KINDS)

/**
 * Measures a paragraph by itself. Of a long one only the ends are searched for cues, where furniture has them.
 * What repeats in the patterns has an end: a line may be a picture in base64, or a book without spaces.
 */
export function measureLine({ paragraph, words, sentences, capitals }: Features): Record<string, number> {
  const { text, gap, lines } = paragraph
  const tokens = text.match(/[\p{L}\p{M}\p{N}’']+/gu) ?? []
  const of = (count: number): number => count / Math.max(1, tokens.length)
  const is = (pattern: RegExp): number => (pattern.test(text) ? 1 : 0)
  const sample = text.length > 400 ? `${text.slice(0, 200)} ${text.slice(-200)}` : text
  const measures: Record<string, number> = {
    words,
    letters: text.length / Math.max(1, words),
    sentences,
    capitals,
    stop: is(STOP),
    open: is(/[:：,;]["”’]?$/u),
    dots: is(/(?:…|\.\.\.|\[…\])["”’)]*$/u),
    asks: is(/[?!？！]["”’]?$/u),
    capital: is(/^["“‘'«([]?\p{Lu}/u),
    small: is(/^\p{Ll}/u),
    digit: is(/^\d/u),
    sign: is(/^[^\p{L}\p{N}"“‘'«„([]/u),
    bullet: is(BULLET),
    dateline: words >= 12 ? is(DATELINE) : 0,
    titled: of(tokens.filter((token) => /^\p{Lu}/u.test(token)).length),
    telling: of(tokens.filter((token) => FUNCTION_WORDS.has(token.toLowerCase())).length),
    digits: (text.match(/\d/gu)?.length ?? 0) / Math.max(1, text.length),
    commas: of(text.match(/, /gu)?.length ?? 0),
    quotes: is(/["“”«»„]/u),
    separators: text.match(/[|•·»›▸>/]/gu)?.length ?? 0,
    cells: lines.some(({ raw }) => /\S\t+\S/u.test(raw)) ? 1 : 0,
    colon: is(/: /u),
    brackets: is(/\(.{1,1000}\)/u),
    day: words <= 25 ? is(DAY) : 0,
    clock: words <= 25 ? is(CLOCK) + is(AGO) : 0,
    signed: words <= 25 ? is(SIGNED) : 0,
    address: is(ADDRESS),
    handle: is(/(?:^|\s)@\w+|\S@\S{1,253}\.\S/u),
    price: is(/[$€£]\s?\d|\d\s?[$€£]/u),
    counted: words <= 4 ? is(/^\d+ |\(\d+\)$| \d+$/u) : 0,
    you: is(/\b(?:you|your|us|our|we)\b/i),
    me: is(/\b(?:I|my|me)\b/u),
    glued: text.match(/\p{L}{4,60}\p{Ll}[?!.’'"”)]?\p{Lu}(?:\p{Ll}| )/gu)?.length ?? 0,
    speaks: words <= 25 ? is(/\b(?:said|says|wrote|writes|schrieb|dit|escribió|disse|ha scritto)\b[^.]{0,30}:?$/i) : 0,
    gap: Math.min(3, gap),
  }
  let cues = 0
  for (const [kind, names] of Object.entries(CUE_KINDS)) {
    let count = 0
    for (const name of names) if (CUES[name]?.test(sample)) count += 1
    measures[kind] = count
    cues += count
  }
  measures.cues = cues
  measures.density = cues / Math.sqrt(words)
  return measures
}
