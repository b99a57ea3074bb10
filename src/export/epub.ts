import { strToU8, zipSync } from 'fflate'
import type { Root } from 'hast'
import type { ArticleHead } from '../model/article.ts'
import type { Highlight } from '../model/highlight.ts'
import { epubBody } from './epub-body.ts'
import { epubContainer, epubNav, epubPackage, xhtml } from './epub-package.ts'
import { EPUB_STYLE } from './epub-style.ts'
import { notesOf } from './highlight-marks.ts'
import { type XmlElement, type XmlNode, xml, xmlDocument } from './xml.ts'

/** Pictures that every reading system shows (EPUB 3.3, 3.2), by the ending of their file. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** ZIP has no dates before 1980; a fixed one, so that the same book is the same bytes. */
const FILE_DATE = '1980-01-02'

export type EpubSource = {
  readonly head: ArticleHead
  /** The article's body; the marks in it bear the names that `markName` gives to `highlights`. */
  readonly body: Root
  /** In the order of the text. */
  readonly highlights: readonly Highlight[]
  /** The pictures at hand, by their `src` in `body`, whose ending names their kind. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Where the article is to be found, absolute; null for nowhere. */
  readonly address: string | null
  /** ISO 8601 in UTC. */
  readonly modified: string
}

/**
 * An article as a book (EPUB 3.3), with the reader's highlights in the text and the notes as footnotes.
 * Returns the bytes of the container: `mimetype` comes first and is not compressed (4.2.3).
 */
export function toEpub({ head, body, highlights, pictures, address, modified }: EpubSource): Uint8Array<ArrayBuffer> {
  const kept = [...pictures].flatMap(([src, bytes], nth) => {
    const extension = /\.([a-z]+)$/.exec(src)?.[1] ?? ''
    const mediaType = MEDIA_TYPES[extension]
    return mediaType === undefined ? [] : [{ src, bytes, mediaType, path: `pictures/${nth + 1}.${extension}` }]
  })
  const text = epubBody(body, highlights, new Map(kept.map(({ src, path }) => [src, path])))
  const source = head.canonical ?? address
  const article = xhtml(
    head,
    xml('article', {}, header(head, source), ...text.nodes),
    ...notes(highlights, text.placed),
  )
  const part = (root: XmlElement) => strToU8(xmlDocument(root))
  const files = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': part(epubContainer()),
    'EPUB/package.opf': part(epubPackage(head, kept, { source, modified: `${modified.slice(0, 19)}Z` })),
    'EPUB/nav.xhtml': part(epubNav(head, text.ids)),
    'EPUB/article.xhtml': part(article),
    'EPUB/style.css': strToU8(EPUB_STYLE),
    ...Object.fromEntries(kept.map(({ path, bytes }) => [`EPUB/${path}`, bytes])),
  } satisfies Parameters<typeof zipSync>[0]
  return zipSync(files, { mtime: FILE_DATE })
}

function header(head: ArticleHead, source: string | null): XmlElement {
  const byline = head.authors.length > 0 ? head.authors.join(', ') : head.byline
  const about = [head.source, head.published?.slice(0, 10)].filter((part) => part != null).join(' · ')
  const line = (name: string, value: string | null) => (value ? [xml('p', { class: name }, value)] : [])
  return xml(
    'header',
    {},
    xml('h1', {}, head.title),
    ...line('standfirst', head.standfirst),
    ...line('byline', byline),
    ...line('about', about),
    ...(source === null ? [] : [xml('p', { class: 'about' }, xml('a', { href: source }, source))]),
  )
}

/** Footnotes for what has its place in the text; what has lost it is quoted. */
function notes(highlights: readonly Highlight[], placed: ReadonlySet<number>): readonly XmlElement[] {
  const entries = highlights.flatMap((highlight, nth) => {
    const written = notesOf(highlight).flatMap(paragraphs)
    const number = String(nth + 1)
    if (!placed.has(nth))
      return [xml('blockquote', {}, ...paragraphs(highlight.locator.quote?.exact ?? '')), ...written]
    if (written.length === 0) return []
    const back = xml('p', {}, xml('a', { href: `#ref-${number}`, role: 'doc-backlink' }, number))
    return [xml('aside', { 'epub:type': 'footnote', role: 'doc-footnote', id: `note-${number}` }, back, ...written)]
  })
  return entries.length === 0 ? [] : [xml('section', { class: 'notes' }, ...entries)]
}

/** Blank lines part paragraphs; a single line break stays one. */
function paragraphs(text: string): readonly XmlElement[] {
  return text.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split('\n').flatMap((line, nth): XmlNode[] => (nth === 0 ? [line] : [xml('br', {}), line]))
    return xml('p', {}, ...lines)
  })
}
