/** What hast-util-sanitize takes; the part of its schema that Offprint states. */
export type AllowList = {
  readonly tagNames: string[]
  readonly attributes: Record<string, (string | [name: string, value: string])[]>
  readonly protocols: Record<string, string[]>
  readonly strip: string[]
  readonly ancestors: Record<string, string[]>
  readonly clobber: string[]
  readonly allowComments: boolean
  readonly allowDoctypes: boolean
}

/**
 * Everything that may stand in an article. An element that is absent is replaced by its content, those
 * under `strip` go with it; an attribute that is absent is dropped. No `class`, `style`, `id` or `name`:
 * looks are the app's, and a seed's ids could shadow the page's own (DOM clobbering; ours are set later).
 */
export const ALLOW_LIST: AllowList = {
  tagNames: [
    ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br', 'wbr'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
    ...['figure', 'figcaption', 'img'],
    ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'em', 'i', 'strong', 'b', 'u', 's', 'del', 'ins', 'mark', 'small', 'sub', 'sup'],
    ...['code', 'kbd', 'samp', 'var', 'abbr', 'cite', 'q', 'dfn', 'time', 'bdi', 'bdo'],
    // Ruby: without it Japanese and Chinese readings run into the text they gloss.
    ...['ruby', 'rt', 'rp'],
  ],
  attributes: {
    // The mark is set and removed by ingest itself: see fragments.ts.
    '*': ['dir', 'lang', 'dataOffprintTarget'],
    a: ['href', 'title'],
    abbr: ['title'],
    col: ['span'],
    colgroup: ['span'],
    // Only pictures that lie beside the seed have a `src`; the notes of the others are ingest's own, set on
    // every `img` or removed: see picture-references.ts.
    img: ['src', 'alt', 'width', 'height', 'dataOffprintPicture', 'dataOffprintCaption'],
    ol: ['start', 'reversed'],
    // Alignment and spans carry meaning in a table of figures.
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  // A picture's `src` bears no scheme. The name is one that nothing has: an empty list would allow every scheme.
  protocols: { href: ['http', 'https', 'mailto'], src: ['offprint-none'] },
  strip: [
    ...['script', 'style', 'template', 'title', 'noscript', 'iframe', 'object', 'embed', 'applet'],
    // Icons and diagrams: their text means nothing outside them. Formulas (`math`) keep theirs.
    'svg',
    // A form may wrap a whole page, so only its controls go.
    ...['input', 'button', 'select', 'textarea', 'audio', 'video', 'canvas'],
  ],
  ancestors: {
    li: ['ol', 'ul'],
    ...Object.fromEntries(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'].map((tag) => [tag, ['table']])),
  },
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
}
