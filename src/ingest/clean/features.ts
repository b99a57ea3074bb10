import { saysBy } from '../describe/authors.ts'
import { findDate } from '../describe/published.ts'
import type { Paragraph } from './paragraphs.ts'

/** What can be seen of a paragraph without knowing its language or site. */
export type Features = {
  readonly paragraph: Paragraph
  /** Words, or pairs of letters where words are not spaced. */
  readonly words: number
  /** Ends as a sentence does. */
  readonly ends: boolean
  /** Sentences that end within it or at its end. */
  readonly sentences: number
  /** Share of letters that are capitals. */
  readonly capitals: number
  /** Asks for a click, a subscription, a share or consent: how many such phrases. */
  readonly promotion: number
  readonly byline: boolean
  readonly date: boolean
  readonly link: boolean
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu
const SENTENCE_END = /[.!?…。！？؟।][)"'”’»\]]*(?=\s|$)/gu
const ENDS = /[.!?…。！？؟।][)"'”’»\]]*$|[:;,]["”]?$/u

/** Phrases of pages, not of articles; each match counts. */
const PROMOTION = [
  /\bsign(?:ing)? (?:up|in)\b|\blog ?in\b|\bregister\b|\bsubscri(?:be|ption)/i,
  /\bnewsletters?\b|\bdaily update\b|\binbox\b|\bemail (?:alerts?|address)\b/i,
  /\bclick here\b|\bread more\b|\bread also\b|\bsee also\b|\blearn more\b|\bfind out more\b|\bmore from\b|\bjust click\b/i,
  /\bno spam\b|\bit'?s free\b|\bfree trial\b|\bdonate\b|\bsupport (?:us|our)\b/i,
  /\bfollow (?:us|me)\b|\bshare (?:this|on)\b|\btweet\b|\bfacebook\b|\bwhatsapp\b|\bpinterest\b|\blike us\b/i,
  /\bcookies?\b|\bprivacy policy\b|\bterms (?:of|and)\b|\ball rights reserved\b|©|\bcopyright\b/i,
  /\badvertis(?:ement|ing)\b|\bsponsored\b|\bpromoted\b/i,
  /\brelated (?:articles?|stories|topics)\b|\bmost (?:read|popular)\b|\btrending\b|\byou may (?:also )?like\b/i,
  /\bleave a (?:comment|reply)\b|\bpost a comment\b|\bcomments?\b(?=\s*(?:\(|$))|\breply\b|\breport abuse\b/i,
  /\bdownload (?:the|our) app\b|\bapp store\b|\bgoogle play\b/i,
]

/** Looks at one paragraph. */
export function featuresOf(paragraph: Paragraph): Features {
  const { text } = paragraph
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const unspaced = text.match(UNSPACED)?.length ?? 0
  const words = text.split(' ').length + Math.floor(unspaced / 2)
  return {
    paragraph,
    words,
    ends: ENDS.test(text),
    sentences: text.match(SENTENCE_END)?.length ?? 0,
    capitals: letters === 0 ? 0 : capitals / letters,
    promotion: PROMOTION.filter((phrase) => phrase.test(text)).length,
    byline: saysBy(text) && words <= 30,
    date: words <= 14 && findDate(text) !== null,
    link: /^https?:\/\/\S+$|^www\.\S+$/u.test(text),
  }
}
