/** A person's name in its two parts, or a name that is not to be split (CSL 1.0.2, name variables). */
export type CslName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string }

/** Lower-case words that belong to the family name: "Vincent van Gogh", "Ursula von der Leyen". */
const PARTICLES =
  /^(?:af|al|bin|d[aeiou]|dal|dei|del|della|den|der|des|dos|du|el|la|las|le|los|ten|ter|van|vom|von|y|zu|zum|zur)$/
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i

/** Words by which a byline names a body rather than a person. Better a whole name than "Press, A." */
const BODY =
  /\b(?:academy|agence|agency|agentur|and|association|authors|authority|board|bureau|bulletin|cent(?:er|re)|commission|committee|company|corporation|council|department|desk|editors?|federation|foundation|gazette|government|group|herald|inc|institute|international|journal|ltd|magazine|media|ministry|nations|network|news|of|office|organi[sz]ation|parliament|post|press|project|redaktion|review|service|society|staff|team|the|times|tribune|union|university|writers?)\b/i

/**
 * Splits a name as printed. Only what is clearly given name and family name in the Western order is
 * split; everything else (one word, a body, letters without case, which includes Chinese and Arabic
 * names) stays whole, because a wrong split cannot be undone by whoever imports it.
 */
export function parseName(name: string): CslName {
  const literal = name.trim().replace(/\s+/g, ' ')
  const words = literal.replace(/,(?=\s(?:jr|sr|ii|iii|iv)\.?$)/i, '').split(' ')
  const last = words.at(-1) ?? ''
  const suffix = words.length > 2 && SUFFIX.test(last) ? last : null
  if (suffix !== null) words.pop()
  const start = words.findIndex((word, index) => index > 0 && PARTICLES.test(word))
  const cut = start === -1 ? words.length - 1 : start
  const given = words.slice(0, cut)
  const family = words.slice(cut)
  const person =
    words.length >= 2 &&
    words.length <= 6 &&
    !BODY.test(literal) &&
    given.every((word) => /^\p{Lu}/u.test(word)) &&
    /^\p{Lu}/u.test(family.at(-1) ?? '') &&
    !/[^\p{L}\p{M}.’' -]/u.test(words.join(' '))
  if (!person) return { literal }
  const parts = { family: family.join(' '), given: given.join(' ') }
  return suffix === null ? parts : { ...parts, suffix }
}
