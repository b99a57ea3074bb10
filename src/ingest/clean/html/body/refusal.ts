import type { Element } from 'hast'
import type { NameReader } from './class-names.ts'
import { PHRASES } from './phrases.ts'
import { holdsText, showsSaved } from './pictures.ts'
import type { TextBlock } from './text-blocks.ts'

/** Why a run of text is no part of the body, whatever stands around it; a sentence for people. */
export type Refusal = (typeof REASONS)[keyof typeof REASONS]

const REASONS = {
  thread: 'Belongs to the comments under the article',
  caption: 'Describes a picture or film that was not saved with the page',
  footer: 'Stands in the foot of the page',
  ad: 'Marks an advertisement',
  related: 'Points to another article',
  credit: 'Says who else worked on the article, or how to reach them',
  app: 'Asks to click, to share or to subscribe',
} as const

/** What is said of a caption whose picture the seed does not hold. */
export const CAPTION_REASON: Refusal = REASONS.caption

/** Levels above a caption's text on which its name may stand. */
const CAPTION_DEPTH = 4
/** Words of the longest line that points elsewhere; a longer one says something of its own. */
const LONGEST_POINTER = 30

const AD_LABEL =
  /^\W*(?:advert(?:isement|s|\b)|sponsored(?: content)?|anzeige|werbung|publicidade?|publicité|pubblicità|iklan|реклама|story continues below.*|article continues below.*)\W*(?:$|scroll|continue)/i
const POINTER =
  /^[\W_]*(?:related(?: (?:article|story|post|coverage|video)s?)?|read (?:more|also|next)|see (?:also|more)|also (?:see|read|on [\w.]+)|more (?:on|from) [^.]{0,40}|further reading|don['’]?t miss|watch(?: now)?|on [\w.]+\.com|leggi anche|lire aussi|à lire aussi|lesen sie (?:auch|mehr)|leia (?:também|mais)|veja também|lea también|читайте также|baca juga)(?: su)?\s*[:|»>–]/iu
const STAFF =
  /\bcontributed to this (?:report|story|article)|^(?:additional )?reporting by\b.*\bediting by\b|^(?:write to|email|contact|reach|follow) (?:\S+ ){1,4}(?:at|on|@)|^follow (?:us|@)|^\S{1,64}@\S{1,253}\.\w+$/i
const ASKS =
  /^(?:click|tap) here (?:to|for)\b|^like this story\?|^(?:share|tweet|pin|print|email)(?: (?:this|tweet|submit|email|print|it|share|on \w+))*$|^sign up (?:for|to) .{0,60}newsletters?|^sharing is caring|click to tweet$|^subscribe to .{0,40}(?:newsletter|podcast|youtube)|^enjoyed? this (?:article|story)\?/i

/**
 * Why a run of text is refused; null where it may be body.
 * @param around elements that hold the headline: their names speak of the article too
 */
export function refusalOf(block: TextBlock, around: ReadonlySet<Element>, names: NameReader): Refusal | null {
  return refusalOfPlace(block, around, names) ?? refusalOfText(block)
}

function refusalOfPlace({ path }: TextBlock, around: ReadonlySet<Element>, names: NameReader): Refusal | null {
  const figure = path.findLast(({ tagName }) => tagName === 'figure')
  if (figure) return holdsText(figure) || showsSaved(figure) ? null : REASONS.caption
  for (const [index, element] of path.entries()) {
    if (around.has(element)) continue
    if (names.isThread(element)) return REASONS.thread
    if (path.length - index <= CAPTION_DEPTH && names.isCaption(element)) return REASONS.caption
    if (
      element.tagName === 'footer' &&
      path.slice(0, index).every(({ tagName }) => !/^(?:article|main)$/u.test(tagName))
    )
      return REASONS.footer
  }
  return null
}

function refusalOfText({ text, linked, path }: TextBlock): Refusal | null {
  const words = text.split(' ').length
  const own = path.at(-1)?.tagName ?? ''
  if (words > LONGEST_POINTER) return null
  if (AD_LABEL.test(text)) return REASONS.ad
  if (STAFF.test(text)) return REASONS.credit
  if (ASKS.test(text)) return REASONS.app
  if (POINTER.test(text)) return REASONS.related
  if (linked > 0 && PHRASES.related.test(text) && linked / text.length > 0.5 && !/^h\d$/u.test(own))
    return REASONS.related
  // A paragraph that is one link and no sentence: the way to another article.
  const alone = words >= 4 && linked / text.length > 0.95 && !/[.!?…。！？"”’)]$/u.test(text)
  return alone && (own === 'p' || own === 'div') ? REASONS.related : null
}
