import { parseAuthors, saysBy } from './authors.ts'
import { isNamesAlone } from './names.ts'
import { type DateOrder, findDates } from './published.ts'

/** A line outside the title that may say who wrote it. */
export type BylineCandidate = {
  readonly index: number
  readonly text: string
  readonly words: number
  /** Lines of the text that say just this; a writer's name stands in several. */
  readonly printings?: number
  /** The line reads on, as the body does: only what is near the title may sign there. */
  readonly prose?: boolean
  /** The line stands below the body, where other articles' writers are named too. */
  readonly after?: boolean
}

/** The line that says who wrote it. */
export type Byline = {
  readonly index: number
  /** As printed, without the publication and the date. */
  readonly printed: string
  readonly authors: readonly string[]
  readonly source: string | null
}

const MOST_WORDS = 30
/** Score from which a line is a byline; see `scoreOf`. */
const LEAST_SCORE = 3
/** How sure each kind of line is, where it stands just below the title. */
const KINDS = { spoken: 6, labelled: 6, dated: 4.5, account: 4.5, agency: 4.5, role: 4.5, newsroom: 3.5, names: 3.5 }

type Kind = keyof typeof KINDS
type Signature = Omit<Byline, 'index'> & { readonly kind: Kind }

const AGENCY =
  /^(?:the )?(?:associated press|reuters|agence france-presse|press trust of india|bloomberg(?: news)?|press association|canadian press|kyodo(?: news)?|yonhap|interfax|xinhua|agencia efe|adnkronos|ansa|dpa|AP|AFP|PTI|IANS|ANI|UPI|EFE|TASS|APA|SDA|TT|NTB)$/u
/** Those who sign for a whole paper. */
const EDITORS =
  /^(?:(?:the )?(?:editorial(?: board)?|editors)|staff reports?|redaktion|redação|redacción|la rédaction|redazione|редакция|编辑部|編集部)$/iu
const NEWSROOM = /\b(?:staff|team|newsroom|editors|wire services?|reports?)$/iu
const ROLE =
  /\b(?:staff|editor|reporter|correspondent|writer|columnist|contributor|journalist|critic|bureau chief|redakteur(?:in)?|korrespondent(?:in)?|redactora?|reportero|journaliste|редактор|корреспондент|記者|记者|기자)\b/iu
/** A label whose next line has the name. */
const LABEL =
  /^(?:(?:written|posted|words|story|text|reported|article) by|by|authors?|von|por|par|autora?|auteur|autore?|автор|作者|文|저자|about the author|über den autor|sobre (?:el|o) autor|à propos de l['’]auteur)\s*[:：]?$/iu
const SIGNED_LAST = /^(?:written|words|reported|story|text|reporting)\s+by\b|^(?:autora?|auteur|автор|author)\s*:/iu
/** East Asian pages put the writer's office behind the name. */
const OFFICE =
  /^(?:文\s*[/／:：]\s*|作者\s*[:：]\s*|記者\s*)?(\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})\s*(?:記者|记者|기자)?$/u
/** Last words of a publication's name, where it follows a name without a sign between them. */
const PUBLICATION =
  /\s(?:Post|Times|News|Journal|Press|Guardian|Tribune|Herald|Magazine|Telegraph|Gazette|Observer|Independent|Chronicle|Today|TODAY|Reuters|Bloomberg|BBC|CNN|NPR)$/u
/** Up to the last person's name, which has two words beside initials and particles, and what is behind it. */
const GLUED =
  /^((?:.*(?:,|&|\s(?:and|und|et|y|e))\s|[Bb][Yy]\s)?\p{Lu}\S*(?:\s(?:\p{Lu}\.|de|van|von|der|da|di|del|al|bin))*\s\p{Lu}\S*)\s+(?=\S)/u
const LAST_SIGN = /\s+(?:\||—|–|-|\bfor\b|\bof\b)\s+([^|]+)$/u
const GLUED_BUTTON = /\s*(?:\d{1,3} min(?:ute)?s? read|(?<=\p{Ll})(?:View|See|Follow|More)\s.*)$/u

/**
 * Finds the byline near the title: a line that says "by" or follows a label, a line of names with a date, a
 * role, an agency's or a newsroom's name, else names alone beside the date. What follows the names on the
 * same line is the source.
 */
export function findByline(
  lines: readonly BylineCandidate[],
  title: number | null,
  order: DateOrder | null = null,
): Byline | null {
  const isDated = lines.map(({ text, words }) => words <= MOST_WORDS && findDates(text, order).length > 0)
  let best: { score: number; byline: Byline } | null = null
  // Distances are counted in lines that could sign: buttons and pictures' lines lie between as they come.
  let below = 0
  let prose = 0
  lines.forEach((line, at) => {
    if (title !== null && line.index > title && !isButton(line)) below += 1
    if (line.prose) prose += 1
    if (line.words > MOST_WORDS) return
    const before = lines[at - 1]
    const labelled = before !== undefined && before.index === line.index - 1 && LABEL.test(before.text)
    const signature = readSignature(line.text, order, lines, labelled)
    if (!signature) return
    const nearDate = isDated[at]
      ? 0
      : isDated[at - 1] || isDated[at + 1]
        ? 1
        : isDated[at - 2] || isDated[at + 2]
          ? 2
          : 3
    const distance = title === null ? at : line.index > title ? below : (title - line.index) * 1.5
    if (line.after && !labelled && !SIGNED_LAST.test(line.text)) return
    const isAbove = title !== null && line.index < title
    if (
      isAbove &&
      signature.kind === 'names' &&
      !lines.some((other, to) => to > at && other.index < title && isDated[to])
    )
      return
    const isLast = SIGNED_LAST.test(line.text)
    const score =
      KINDS[signature.kind] +
      (nearDate <= 1 ? 2 : nearDate === 2 ? 1 : 0) +
      ((line.printings ?? 1) >= 3 ? 1 : 0) -
      Math.min(isLast ? 2 : 8, distance * 0.3) -
      (isLast ? 0 : Math.max(0, prose - 1) * 2)
    if (score >= LEAST_SCORE && (best === null || score > best.score)) {
      const { kind: _, ...byline } = signature
      best = { score, byline: { index: line.index, ...byline } }
    }
  })
  // Assigned in a closure, which the compiler's flow analysis does not see.
  return (best as { byline: Byline } | null)?.byline ?? null
}

function isButton({ text, words }: BylineCandidate): boolean {
  return words <= 2 && !isNamesAlone(text) && !saysBy(text)
}

/** What a line says of the writers, where it also bears the date ("3 May 2020 | By A. Writer") or an account's name. */
function readSignature(
  line: string,
  order: DateOrder | null,
  lines: readonly BylineCandidate[],
  labelled: boolean,
): Signature | null {
  const text = line.replace(/(?<=\p{L})\s*@\w+/gu, '').replace(GLUED_BUTTON, '')
  const [part, dated] = signedPart(text, order)
  if (part === '') return null
  if (saysBy(part)) {
    const { printed, source } = partSource(part, lines)
    const authors = authorsIn(printed.replace(/^\s*\p{L}+\s*:?\s+/u, ''), printed)
    return authors.length > 0 ? { kind: 'spoken', printed, authors, source } : null
  }
  const pieces = part.split(/\s*[,|•·–—]\s*|\s+-\s+/u).filter((piece) => piece !== '')
  const [lead = ''] = pieces
  if (AGENCY.test(lead) || AGENCY.test(lead.toLowerCase())) {
    return pieces.length <= 2 && part.split(' ').length <= 6
      ? { kind: 'agency', printed: part, authors: [lead], source: null }
      : null
  }
  if (isNewsroom(part))
    return { kind: labelled ? 'labelled' : 'newsroom', printed: part, authors: [part], source: null }
  const office = OFFICE.exec(part)
  if (office?.[1] && (labelled || office[1] !== part))
    return { kind: 'labelled', printed: part, authors: [office[1]], source: null }
  if (part.split(' ').length > 14) return null
  if (labelled) {
    const authors = authorsIn(part, part)
    return authors.length > 0 ? { kind: 'labelled', printed: part, authors, source: null } : null
  }
  const { printed, source } = partSource(part, lines)
  const [first = ''] = printed.split(/\s*[,|•·–—]\s*/u)
  if (isNamesAlone(printed)) {
    const kind = dated ? 'dated' : text !== line ? 'account' : 'names'
    return { kind, printed, authors: parseAuthors(printed), source }
  }
  if (isNamesAlone(first) && (ROLE.test(printed) || source !== null) && parseAuthors(printed).length <= 2) {
    return { kind: 'role', printed, authors: parseAuthors(printed), source }
  }
  return null
}

/** Names of people, else the newsroom or the house that signs in their place. */
function authorsIn(text: string, printed: string): readonly string[] {
  const authors = parseAuthors(printed)
  const whole = text.replace(/[\s.,|–—-]+$/u, '')
  return authors.length === 0 && isNewsroom(whole) ? [whole] : authors
}

function isNewsroom(text: string): boolean {
  return EDITORS.test(text) || (NEWSROOM.test(text) && parseAuthors(text)[0] === text)
}

/** The part of a line that may hold names, and whether the rest is a date. */
function signedPart(text: string, order: DateOrder | null): readonly [part: string, dated: boolean] {
  const [date, ...others] = findDates(text, order)
  if (!date) return [text.replace(/[\s|,•·–—-]+$/u, ''), false]
  const end = others.at(-1)?.end ?? date.end
  const by = /\b(?:by|von|por|par)\b:?\s+\p{L}[\p{L}\s,&.'’-]*$/iu.exec(text.slice(end))
  if (by) return [by[0], true]
  const names = text
    .slice(0, date.start)
    .replace(
      /(?:[\s|,•·–—/／(-]|\b(?:on|published|updated|posted|original|publiziert(?: am)?|am|le|el|em)\b:?|\b\p{L}+day\b|\d{1,2}:\d\d)+$/giu,
      '',
    )
  return [names, true]
}

function partSource(
  text: string,
  lines: readonly BylineCandidate[],
): { readonly printed: string; readonly source: string | null } {
  const names = lines
    .map((line) => line.text)
    .filter((other) => other !== text && other.length < text.length && text.includes(`${other} `))
    .find(isNamesAlone)
  if (names !== undefined) return split(text, text.indexOf(names) + names.length)
  const sign = LAST_SIGN.exec(text)
  if (sign) return split(text, sign.index)
  const glued = PUBLICATION.test(text) ? GLUED.exec(text) : null
  return glued?.[1] === undefined ? { printed: text, source: null } : split(text, glued[1].length)
}

function split(text: string, at: number): { printed: string; source: string | null } {
  const source = text
    .slice(at)
    .replace(/^[\s|,•·–—-]+|^\s*(?:for|of)\s+/gu, '')
    .trim()
  return {
    printed: text
      .slice(0, at)
      .replace(/[\s,]+$/u, '')
      .trim(),
    source: source === '' ? null : source,
  }
}
