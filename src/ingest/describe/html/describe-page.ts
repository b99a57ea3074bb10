import type { Element, Root } from 'hast'
import { attribute, findAll, textOf } from '../../clean/html/tree.ts'
import { type Description, NOTHING_KNOWN } from '../../read/reader.ts'
import { parseAuthors } from '../authors.ts'
import { languageTag } from '../language.ts'
import { parseDate } from '../published.ts'
import { readJsonLd } from './json-ld.ts'

/**
 * What a page says of its article. For each field the first that answers is believed: JSON-LD (schema.org),
 * OpenGraph, Dublin Core and other `<meta>`, the visible headline, `<title>`. What none says is null.
 */
export function describePage(tree: Root): Description {
  const metas = metaValues(tree)
  const said = readJsonLd(tree)
  const meta = (...names: string[]): string | null =>
    names.map((name) => metas.get(name)).find((value) => value) ?? null
  const source = said.source ?? meta('og:site_name', 'application-name', 'dc.publisher')
  const title = said.title ?? meta('og:title', 'dc.title', 'twitter:title') ?? visibleTitle(tree) ?? titleElement(tree)
  const printed =
    said.authors.length > 0 ? null : meta('author', 'article:author', 'dc.creator', 'byl', 'parsely-author')
  const spoken = printed === null || /^https?:/iu.test(printed) ? null : printed
  const authors =
    said.authors.length > 0
      ? [...new Set(said.authors.flatMap(parseAuthors))]
      : spoken === null
        ? []
        : parseAuthors(spoken)
  return {
    ...NOTHING_KNOWN,
    title: title === null ? null : withoutSite(title, source),
    standfirst: meta('og:description', 'description', 'dc.description'),
    byline: authors.length > 0 ? (spoken ?? said.authors.join(', ')) : null,
    authors,
    section: said.section ?? meta('article:section'),
    source,
    published: dateOf(
      said.published ??
        meta('article:published_time', 'dc.date.issued', 'dc.date', 'date', 'pubdate', 'parsely-pub-date'),
    ),
    updated: dateOf(said.updated ?? meta('article:modified_time', 'dc.date.modified')),
    lang: languageTag(htmlLanguage(tree) ?? meta('content-language', 'og:locale') ?? ''),
    canonical: addressOf(linkedCanonical(tree) ?? meta('og:url')),
  }
}

function metaValues(tree: Root): Map<string, string> {
  const values = new Map<string, string>()
  for (const element of findAll(tree, ({ tagName }) => tagName === 'meta')) {
    const name = (
      attribute(element, 'property') ||
      attribute(element, 'name') ||
      attribute(element, 'httpEquiv')
    ).toLowerCase()
    const value = attribute(element, 'content').replace(/\s+/gu, ' ').trim()
    if (name !== '' && value !== '' && !values.has(name)) values.set(name, value)
  }
  return values
}

function first(tree: Root, test: (element: Element) => boolean): Element | undefined {
  return findAll(tree, test)[0]
}

function visibleTitle(tree: Root): string | null {
  const headings = findAll(tree, ({ tagName }) => tagName === 'h1')
  return headings.length === 1 && headings[0] ? textOf(headings[0]) || null : null
}

function titleElement(tree: Root): string | null {
  const element = first(tree, ({ tagName }) => tagName === 'title')
  return element ? textOf({ type: 'root', children: element.children }) || null : null
}

/** A title often ends, or begins, with the publication's name after a sign. */
function withoutSite(title: string, source: string | null): string {
  if (source === null) return title
  for (const sign of [' | ', ' - ', ' – ', ' — ', ' · ', ' : ', ' « ']) {
    if (title.endsWith(sign + source)) return title.slice(0, -(sign + source).length)
    if (title.startsWith(source + sign)) return title.slice((source + sign).length)
  }
  return title
}

function htmlLanguage(tree: Root): string | null {
  const html = first(tree, ({ tagName }) => tagName === 'html')
  return html ? attribute(html, 'lang') || null : null
}

function linkedCanonical(tree: Root): string | null {
  const link = first(tree, (element) => element.tagName === 'link' && /\bcanonical\b/iu.test(attribute(element, 'rel')))
  return link ? attribute(link, 'href') || null : null
}

function addressOf(address: string | null): string | null {
  return address !== null && /^https?:/iu.test(address) && URL.canParse(address) ? new URL(address).href : null
}

function dateOf(text: string | null): string | null {
  return text === null ? null : parseDate(text)
}
