import type { Element } from 'hast'
import { attribute } from '../tree.ts'

/** What the words of a class or id tell of an element, in the English that stylesheets are written in. */
const WORDS = {
  related:
    'related recommend recommended recommendation recommendations recirc more also trending popular latest next read outbrain taboola teaser teasers promo card cards carousel mostread stories posts list links rail river',
  social: 'share shares sharing social follow twitter facebook addthis sharedaddy email print whatsapp',
  comments: 'comment comments disqus reply respond discussion replies feedback',
  subscribe: 'newsletter newsletters subscribe subscription signup paywall donate donation cta form optin register',
  ad: 'ad ads advert advertisement advertising sponsor sponsored dfp adunit banner promoted',
  author: 'author authors bio byline contributor contributors profile writer about',
  meta: 'meta date time timestamp tags tag category categories breadcrumb breadcrumbs dateline published info topics topic kicker label labels',
  caption:
    'caption captions credit credits image photo photos picture gallery slideshow slide media video player figure img',
  furniture:
    'nav navigation menu sidebar aside footer foot header widget widgets toolbar tools pagination pager cookie cookies modal popup overlay masthead skip hidden hide print screenreader sr',
  legal: 'copyright disclaimer legal disclosure',
  heading: 'title headline subtitle standfirst dek deck summary excerpt description subhead lede lead intro',
  body: 'article body content entry post story text main prose paragraph copy',
} as const

/** A kind of thing that an element's names say it is; `bodyText` by two words together, as in `post-content`. */
export type NamedKind = keyof typeof WORDS | 'bodyText'

const KIND_OF: ReadonlyMap<string, NamedKind> = new Map(
  // The keys are those of the literal above.
  (Object.entries(WORDS) as [NamedKind, string][]).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind] as const),
  ),
)
const BODY_TEXT = /(?:article|story|post|entry)[-_]{0,2}(?:body|content|text)(?:$|[\s_-])/iu
const THREAD = /(?:^|[\s_-])(?:comments?|commentlist|disqus_thread|disqus|respond|reply|replies)(?:$|[\s_-])/iu
/** Names of what says that there is a thread, or how long it is. */
const NO_THREAD =
  /(?:has|with|no|show|open|closed?|enabled?|count|number|link)[_-]?comments?|comments?[_-](?:open|closed|enabled|count)/iu
const CAPTION = /(?:^|[\s_-])(?:captions?|credits?|figcaption)(?:$|[\s_-])|caption(?:-text)?$/iu
/** Characters of names that are looked at. */
const LONGEST_NAMES = 400

export type NameReader = {
  kindsOf(element: Element): ReadonlySet<NamedKind>
  /** Whether it holds a thread of comments, or one of them. */
  isThread(element: Element): boolean
  isCaption(element: Element): boolean
}

/** Reads what class and id call an element, each once. */
export function createNameReader(): NameReader {
  return {
    kindsOf: once(readKinds),
    isThread: once((element) => {
      if (/^(?:html|body|main)$/u.test(element.tagName)) return false
      const names = namesOf(element)
      return THREAD.test(names) && !NO_THREAD.test(names)
    }),
    isCaption: once(
      (element) => element.tagName === 'figcaption' || CAPTION.test(hyphenated(attribute(element, 'className'))),
    ),
  }
}

/** Elements around a text are around many others too. */
function once<Answer>(ask: (element: Element) => Answer): (element: Element) => Answer {
  const known = new Map<Element, Answer>()
  return (element) => {
    const before = known.get(element)
    if (before !== undefined) return before
    const answer = ask(element)
    known.set(element, answer)
    return answer
  }
}

function readKinds(element: Element): ReadonlySet<NamedKind> {
  const names = namesOf(element)
  const kinds = new Set<NamedKind>()
  for (const word of hyphenated(names)
    .toLowerCase()
    .split(/[^a-z]+/u)) {
    const kind = KIND_OF.get(word)
    if (kind) kinds.add(kind)
  }
  if (BODY_TEXT.test(names) || attribute(element, 'itemProp') === 'articleBody') kinds.add('bodyText')
  return kinds
}

function namesOf(element: Element): string {
  return `${attribute(element, 'className')} ${attribute(element, 'id')}`.slice(0, LONGEST_NAMES)
}

function hyphenated(names: string): string {
  return names.replace(/([a-z])([A-Z])/gu, '$1-$2')
}
