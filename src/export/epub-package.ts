import type { ArticleHead, OutlineHeading } from '../model/article.ts'
import { blockAnchor } from '../model/permalink.ts'
import { type XmlElement, xml } from './xml.ts'

/** A file of the book beside its text: path below the package's folder, and media type. */
export type EpubFile = { readonly path: string; readonly mediaType: string }

/** Where the package stands (EPUB 3.3, 4.2.6.3.1). */
export function epubContainer(): XmlElement {
  return xml(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    xml(
      'rootfiles',
      {},
      xml('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
    ),
  )
}

/**
 * The package document (EPUB 3.3, section 5).
 *
 * @param source where the article is to be found, absolute; null for nowhere
 * @param modified ISO 8601 in UTC, to the second
 */
export function epubPackage(
  head: ArticleHead,
  pictures: readonly EpubFile[],
  { source, modified }: { readonly source: string | null; readonly modified: string },
): XmlElement {
  const known = (name: string, value: string | null) =>
    value === null || value.trim() === '' ? [] : [xml(name, {}, value)]
  return xml(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': head.lang,
      dir: head.dir,
    },
    xml(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      xml('dc:identifier', { id: 'id' }, `urn:offprint:article:${head.id}`),
      xml('dc:title', {}, head.title),
      xml('dc:language', {}, head.lang),
      ...head.authors.flatMap((author) => known('dc:creator', author)),
      ...known('dc:description', head.standfirst),
      ...known('dc:publisher', head.source),
      ...known('dc:date', head.published?.slice(0, 10) ?? null),
      ...known('dc:source', source),
      ...[head.section ?? '', ...head.tags].flatMap((subject) => known('dc:subject', subject)),
      xml('meta', { property: 'dcterms:modified' }, modified),
    ),
    xml(
      'manifest',
      {},
      xml('item', { id: 'nav', href: 'nav.xhtml', 'media-type': 'application/xhtml+xml', properties: 'nav' }),
      xml('item', { id: 'article', href: 'article.xhtml', 'media-type': 'application/xhtml+xml' }),
      xml('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
      ...pictures.map(({ path, mediaType }, nth) =>
        xml('item', { id: `picture-${nth + 1}`, href: path, 'media-type': mediaType }),
      ),
    ),
    xml('spine', { 'page-progression-direction': head.dir }, xml('itemref', { idref: 'article' })),
  )
}

/** The navigation document (EPUB 3.3, section 7): the title, and below it the headings that the text has. */
export function epubNav(head: ArticleHead, ids: ReadonlySet<string>): XmlElement {
  const outline = head.outline.filter(({ block, text }) => ids.has(blockAnchor(block)) && text.trim() !== '')
  const top = xml('li', {}, xml('a', { href: 'article.xhtml' }, head.title), ...headings(outline))
  return xhtml(head, xml('nav', { 'epub:type': 'toc', id: 'toc' }, xml('h1', {}, head.title), xml('ol', {}, top)))
}

/** Each heading with the deeper ones that follow it, level by level. */
function headings(outline: readonly OutlineHeading[]): readonly XmlElement[] {
  const [first] = outline
  if (!first) return []
  const starts: number[] = []
  let level = first.level
  for (const [nth, heading] of outline.entries()) {
    if (heading.level > level) continue
    level = heading.level
    starts.push(nth)
  }
  const entries = starts.map((start, nth) => {
    const [heading = first, ...below] = outline.slice(start, starts[nth + 1])
    const link = xml('a', { href: `article.xhtml#${blockAnchor(heading.block)}` }, heading.text)
    return xml('li', {}, link, ...headings(below))
  })
  return [xml('ol', {}, ...entries)]
}

/** A page of the book, in the article's language. */
export function xhtml(head: ArticleHead, ...body: readonly XmlElement[]): XmlElement {
  return xml(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: head.lang,
      'xml:lang': head.lang,
      dir: head.dir,
    },
    xml(
      'head',
      {},
      xml('title', {}, head.title),
      xml('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ),
    xml('body', {}, ...body),
  )
}
