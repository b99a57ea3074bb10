/** Words before the names. */
const LEAD =
  /^\s*(?:(?:written|posted|reported|published|story|words|article|text|review|analysis|opinion|submitted)\s+)?(?:(?:by|von|par|por|di|door|av|od)\b|(?:מאת|بقلم)(?=[\s:])|(?:автор|authors?|autor|auteur)\s*:)[:\s]*/iu
const AND = '(?:and|und|et|y|e|en|och|og|with)'
/** What stands between two names, also several signs in a row, and a full stop that ends no abbreviation. */
const BETWEEN = new RegExp(
  `(?:\\s*[,;|&·•、，；｜／]\\s*(?:${AND}\\s+)?|\\s+(?:/|${AND})\\s+|(?<=\\p{Ll}{4})\\.\\s+(?=\\p{Lu}))+`,
  'iu',
)
const ALL_BETWEEN = new RegExp(BETWEEN, 'giu')
/** A part that names a role, a newsroom or a place rather than a person. */
const NO_NAME =
  /\b(?:by|staff|editor|reporter|correspondent|writer|columnist|contributor|bureau|journalist|author|freelance|special to|for the|producer|chief|desk|updated|published|share|sharing|related|previous|next|reprints|photograph|photo|image|comments?|subscribe|menu|read|follow|e-?mail|contact|profile|posts|articles?|bio|about)\b|@|\d|https?:|www\.|:/iu
/** Accounts that publish for whoever wrote. */
const NOBODY =
  /^(?:(?:site |web )?admin(?:istrator)?|super ?user|root|user|guest|webmaster|unknown|anonymous|none|null|undefined|n\/a|editor|staff|author|press release)$/iu
/** A newsroom that signs as a whole: a proper name and what it is, "HNN Staff", "Staff Reports". */
const NEWSROOM =
  /^(?:[\p{Lu}\p{N}][\p{L}\p{N}.&'’-]*\s+){1,4}(?:[Ss]taff|STAFF|[Tt]eam|TEAM|[Nn]ewsroom|[Ee]ditors|[Ww]ire [Ss]ervices?|[Rr]eports?)$/u
/** A name's end is reached where a date, a role in brackets, a dash or an address begins. */
const TAIL =
  /\s*[([<].*$|\s+[–—-]+(?:\s.*)?$|\s+(?:in|for|at)\s+(?:\p{Lu}|the\b).*$|\s+(?:on|published|updated|posted)\s.*$|\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d).*$|\s*\S*@\S+.*$/iu
/** What brackets hold: a place, an address, a nickname, those who helped. */
const ASIDE = /\s*(?:\([^()]*\)|\[[^[\]]*\])\s*/gu
/** Signs that no name has. */
const NO_SIGN = /["“”„«»<>?!=©*#_{}()[\]\\]/u
/** What belongs to the name before the comma. */
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV)$/u
/** Degrees behind a name: MS, RD, M.D., PhD. */
const DEGREE = /^(?:(?:\p{Lu}\.?){2,4}|Ph\.?\s?D\.?)$/u
/** The employer behind a name. */
const ORGANISATION = /^The\s|\b(?:Press|News|Times|Post|Agency|Service|Media|Network|Magazine|University|Institute)$/iu
/** Behind a comma alone, the place or employer of the one before; scripts without letter case have names as short. */
const ONE_WORD = /^[\p{Lu}\p{Ll}.’'-]+$/u
/** Words of names that begin with a small letter. */
const PARTICLE =
  /^(?:\p{Lu}|\p{Lo}|\p{N}|[’'&-]|(?:de|del|della|des|di|da|das|do|dos|du|la|le|les|van|von|vom|zu|der|den|ten|ter|het|af|av|al|el|bin|ibn|ben|e|y|of)$)|^[dl][’']/u
/** What the person named before does. */
const ROLE =
  /\b(?:director|manager|president|analyst|intern|anchor|host|blogger|critic|strategist|assistant|associate|senior|deputy|managing|executive|specialist|consultant|founder|ceo|meteorologist|head of)\b/iu
/** Characters of a byline, of which even a long one has a tenth. */
const LONGEST = 2000
/** Longer parts are sentences. */
const MOST_WORDS = 5

/**
 * Who wrote it by a byline, in its order, each once: people parted at commas, "and" and ampersands (also stray
 * ones, "A. Writer &, B. Writer"), without roles, degrees, places, employers, addresses and "Staff". Where no
 * person is named, the newsroom that signs ("HNN Staff"). Names are kept as printed.
 */
export function parseAuthors(byline: string): string[] {
  const said = byline.slice(0, LONGEST).replace(LEAD, '').replace(ASIDE, ' ')
  const signs = said.match(ALL_BETWEEN) ?? []
  const parts = said.split(BETWEEN).map((part) =>
    part
      .replace(LEAD, '')
      .replace(TAIL, '')
      .trim()
      .replace(/[.,:]+$/u, trailingDot),
  )
  const names: string[] = []
  for (const [index, part] of parts.entries()) {
    const before = names.at(-1)
    if (before !== undefined && SUFFIX.test(part)) names[names.length - 1] = `${before} ${part}`
    else if (isName(part) && !(before && isBehindName(before, signs[index - 1] ?? '', part))) names.push(part)
  }
  return [...new Set(names.length > 0 ? names : parts.filter((part) => NEWSROOM.test(part)))]
}

/** Whether a byline says "by": then what follows is names. */
export function saysBy(text: string): boolean {
  return LEAD.test(text)
}

/** Whether a stated author is none, as the account that published. */
export function isNobody(name: string): boolean {
  return NOBODY.test(name.trim())
}

/** A dot stays where it ends an initial or "Jr.". */
function trailingDot(marks: string, offset: number, whole: string): string {
  return marks === '.' && /(?:\b\p{L}|\b[JS]r)$/u.test(whole.slice(0, offset)) ? '.' : ''
}

/** Degree, role, place or employer of the person named just before. */
function isBehindName(before: string, sign: string, part: string): boolean {
  if (sign.trim() === ',' && ONE_WORD.test(part)) return true
  return before.includes(' ') && (DEGREE.test(part) || ORGANISATION.test(part) || ROLE.test(part))
}

function isName(part: string): boolean {
  const words = part.split(/\s+/u)
  return (
    part !== '' &&
    words.length <= MOST_WORDS &&
    /\p{L}{2}/u.test(part) &&
    !NO_NAME.test(part) &&
    !NOBODY.test(part) &&
    !NO_SIGN.test(part) &&
    words.every((word) => PARTICLE.test(word)) &&
    /^[\p{Lu}\p{Lo}]|^(?:de|van|von|di|da|del|la|le|el|al|bin|ibn)\s/u.test(part)
  )
}
