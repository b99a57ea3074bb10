/** Words before the names. */
const LEAD =
  /^\s*(?:(?:written|posted|reported|published|story|words|article|text|review|analysis|opinion)\s+)?(?:by|von|par|por|di|door|av|od|автор:?)\b[:\s]*/iu
const AND = '(?:and|und|et|y|e|en|och|og|with)'
/** What stands between two names, also several signs in a row. */
const BETWEEN = new RegExp(`(?:\\s*[,;|&·•]\\s*(?:${AND}\\s+)?|\\s+(?:/|${AND})\\s+)+`, 'iu')
/** A part that names a role, a newsroom or a place rather than a person. */
const NO_NAME =
  /\b(?:staff|editor|reporter|correspondent|writer|columnist|contributor|bureau|journalist|author|freelance|special to|for the|producer|chief|desk|updated|published|share|sharing|related|previous|next|reprints|photograph|photo|image|comments?|subscribe|menu|read)\b|@|\d|https?:|www\./iu
/** A name's end is reached where a date, a role in brackets or an address begins. */
const TAIL = /\s*[([<].*$|\s+(?:in|for|at)\s+(?:\p{Lu}|the\b).*$|\s*\S*@\S+.*$/u
/** Longer parts are sentences. */
const MOST_WORDS = 5

/**
 * The people a byline names, in its order, each once: parted at commas, "and" and ampersands (also stray
 * ones, "A. Writer &, B. Writer"), without roles, places, addresses and "Staff". Names are kept as printed.
 */
export function parseAuthors(byline: string): string[] {
  const parts = byline.replace(LEAD, '').split(BETWEEN)
  const names = parts.map((part) =>
    part
      .replace(LEAD, '')
      .replace(TAIL, '')
      .trim()
      .replace(/[.,:]+$/u, trailingDot),
  )
  return [...new Set(names.filter(isName))]
}

/** Whether a byline says "by": then what follows is names. */
export function saysBy(text: string): boolean {
  return LEAD.test(text)
}

/** A dot stays where it ends an initial or "Jr.". */
function trailingDot(marks: string, offset: number, whole: string): string {
  return marks === '.' && /(?:\b\p{L}|\b[JS]r)$/u.test(whole.slice(0, offset)) ? '.' : ''
}

function isName(part: string): boolean {
  const words = part.split(/\s+/u)
  return (
    part !== '' &&
    words.length <= MOST_WORDS &&
    /\p{L}{2}/u.test(part) &&
    !NO_NAME.test(part) &&
    /^[\p{Lu}\p{Lo}]|^(?:de|van|von|di|da|del|la|le|el|al|bin|ibn)\s/u.test(part)
  )
}
