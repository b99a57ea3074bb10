import type { Root } from 'hast'
import type { FieldLine, FieldName } from '../../../model/article.ts'
import { attribute, findAll } from '../../clean/html/tree.ts'
import type { Description } from '../../read/reader.ts'
import { foldedText } from '../fold.ts'
import { fitsScript, languageTag } from '../language.ts'
import { parseDate } from '../published.ts'
import { dayInAddress, findAddress } from './address.ts'
import { settleAuthors, uncatalogued } from './author-claims.ts'
import { dayOrder, hasFigures } from './day-order.ts'
import { findHeadline } from './headline.ts'
import { readJsonLd } from './json-ld.ts'
import { mainNodes } from './main-nodes.ts'
import { META, readMetas } from './metas.ts'
import { readMicrodata } from './microdata.ts'
import { textsOf } from './schema-nodes.ts'
import { shortText } from './short-text.ts'
import { findSource } from './source.ts'
import { readTags } from './tags.ts'
import { visibleAuthors } from './visible-authors.ts'
import { type VisibleDate, visibleDates } from './visible-dates.ts'
import { viewPage } from './visible-page.ts'

/** What a page says of its article, and the words that said so. */
export type PageDescription = { readonly description: Description; readonly fields: readonly FieldLine[] }

/** What fed a field: the value, and the words of the page it was read from. */
type Fed = { readonly value: string; readonly printed: string }

/**
 * What a page says of its article, in the order of trust that docs/metadata.md gives for each field. What
 * nothing says is null; nothing is taken from today, from the file, or from another article on the page.
 */
export function describePage(tree: Root): PageDescription {
  const metas = readMetas(tree)
  const view = viewPage(tree)
  const address = findAddress(tree, metas)
  const host = address === null ? null : new URL(address).hostname
  const titleElement = titleOf(tree)
  const titles = [...metas.stated(META.title), ...titleElement]
  const about = { address, titles }
  const nodes = [...mainNodes(readJsonLd(tree), about), ...mainNodes(readMicrodata(tree), about)]
  const said = (property: string): string[] => nodes.flatMap((node) => textsOf(node, property))

  const outlets = [...metas.stated(META.site), ...said('publisher'), ...metas.stated(META.publisher)]
  const headings = [...titles.slice(0, 1), ...said('headline'), ...titles]
  const printed = findHeadline(view, headings, outlets)?.piece?.text ?? null
  const source = findSource({ stated: outlets, titles: [...titleElement, ...titles], headline: printed, host })
  const headline = findHeadline(view, headings, [source ?? '', ...outlets])
  const at = headline?.piece?.at ?? null

  const authors = settleAuthors(
    [
      ...nodes.map((node) => [...textsOf(node, 'author'), ...textsOf(node, 'creator')]),
      ...META.authors.map((name) => metas.stated([name])),
      metas.stated(META.catalogued).map(uncatalogued),
    ],
    visibleAuthors(view, at),
    {
      source,
      outlets,
      host,
      copyright: view.lines.flatMap(({ text }) => (/©|\bcopyright\b/iu.test(text) ? [text] : [])),
    },
  )

  const shownText = view.lines.map(({ text }) => text).join(' ')
  const lang = firstFed([htmlLanguage(tree), ...said('inLanguage'), ...metas.stated(META.lang)], (stated) => {
    const tag = languageTag(stated)
    return tag && fitsScript(tag, shownText) ? tag : null
  })
  const publishedSaid = [...said('datePublished'), ...metas.stated(META.published), ...said('dateCreated')]
  const updatedSaid = [...said('dateModified'), ...metas.stated(META.updated)]
  const inFigures = [...publishedSaid, ...updatedSaid, ...view.lines.map(({ text }) => text)].filter(hasFigures)
  const order = inFigures.length === 0 ? null : dayOrder(inFigures, lang?.value ?? null, host)
  const addressDay = dayInAddress(address)
  const shown = visibleDates(view, { headline: at, order, addressDay })
  const dateIn = (texts: readonly string[]): Fed | null => firstFed(texts, (text) => parseDate(text, order))
  const published =
    dateIn(publishedSaid) ??
    fedBy(shown.published) ??
    (addressDay && address ? { value: addressDay, printed: address } : null)
  const updated = dateIn(updatedSaid) ?? fedBy(shown.updated)

  const section = [...said('articleSection'), ...metas.stated(META.section)].find((text) => !text.includes('/')) ?? null
  const title = headline?.title ?? null
  const standfirst =
    [...metas.stated(META.standfirst), ...said('description')].find(
      (text) => foldedText(text) !== foldedText(title ?? ''),
    ) ?? null
  const tags = readTags([...metas.stated(META.tags), ...said('keywords')], [title, source, section])

  const description: Description = {
    title,
    standfirst,
    byline: authors?.printed ?? null,
    authors: authors?.names ?? [],
    section,
    tags: tags.map(({ value }) => value),
    source,
    published: published?.value ?? null,
    updated: updated?.value ?? null,
    lang: lang?.value ?? null,
    canonical: address,
  }
  return {
    description,
    fields: fieldLines([
      ['title', headline?.title],
      ['standfirst', standfirst],
      ['byline', authors?.printed],
      ['section', section],
      ...tags.map(({ printed }) => ['tags', printed] as const),
      ['source', source],
      ['published', published?.printed],
      ['updated', updated?.printed],
      ['lang', lang?.printed],
      ['canonical', address],
    ]),
  }
}

function fedBy(shown: VisibleDate | null): Fed | null {
  return shown && { value: shown.date, printed: shown.printed }
}

function firstFed(texts: readonly string[], read: (text: string) => string | null): Fed | null {
  for (const printed of texts) {
    const value = read(printed)
    if (value !== null) return { value, printed }
  }
  return null
}

function titleOf(tree: Root): string[] {
  const [title] = findAll(tree, ({ tagName }) => tagName === 'title')
  const text = title ? shortText(title) : ''
  return text === '' ? [] : [text]
}

function htmlLanguage(tree: Root): string {
  const [html] = findAll(tree, ({ tagName }) => tagName === 'html')
  return html ? attribute(html, 'lang') || attribute(html, 'xmlLang') : ''
}

/** One line for each text that fed something; a byline with a date in it feeds both. */
function fieldLines(fed: readonly (readonly [FieldName, string | null | undefined])[]): FieldLine[] {
  const byText = new Map<string, Set<FieldName>>()
  for (const [field, text] of fed) if (text) byText.set(text, (byText.get(text) ?? new Set()).add(field))
  return [...byText].map(([text, fields]) => ({ fields: [...fields], text, line: null }))
}
