import type { Root } from 'hast'
import { attribute, findAll } from '../../clean/html/tree.ts'
import { plainText } from './schema-nodes.ts'

/** What a page's `<meta>` elements state. */
export type Metas = {
  /**
   * The values of the first pattern that a name fits, then of the second, and so on. Names are lower case,
   * whichever attribute bears them; those of Dublin Core begin with `dc.`, whichever of its prefixes they have.
   */
  stated(patterns: readonly RegExp[]): string[]
}

/**
 * The names that say something of the article, the most trusted first: OpenGraph, its `article:` terms, Dublin
 * Core (DCMI), Highwire's `citation_`, Parse.ly, Sailthru, cXense, and what templates call the same things.
 */
export const META = {
  title: [/^og:title$/u, /^citation_title$/u, /^twitter:title$/u, /^dc\.title$/u, /^(?:parsely-|sailthru\.)?title$/u],
  standfirst: [/^og:description$/u, /^description$/u, /^twitter:description$/u, /^dc\.(?:description|abstract)$/u],
  authors: [
    /^(?:article[:.])?author(?:[:.]name)?$/u,
    /^(?:parsely-|sailthru\.|cxenseparse:)author$/u,
    /^(?:byl|by-?line|article:by-?line|.*[.:_-]by-?line)$/u,
  ],
  /** Written as library catalogues do: "Lee, Ann". */
  catalogued: [/^(?:dc\.(?:creator|contributor\.author)|citation_author)$/u],
  site: [/^og:site_?name$/u],
  publisher: [/^(?:application-name|apple-mobile-web-app-title|dc\.publisher|citation_journal_title)$/u],
  section: [/^article:section$/u, /^(?:parsely-|sailthru\.)?section$/u],
  tags: [/^article:tag$/u, /^(?:parsely-tags|news_keywords)$/u],
  published: [
    /^article:published/u,
    /publi(?:sh(?:ed)?|cation)[ _.:-]*(?:date|time|on|at)?$|pub[ _.-]?date$|date[ _.:-]?(?:published|issued)$/u,
    /^(?:citation_(?:online_)?date|dc\.(?:issued|date|created|date\.created)|date|pdate|sailthru\.date|created)$/u,
  ],
  updated: [/^article:modified/u, /(?:modified|updated)[ _.:-]*(?:date|time|on|at)?$|(?<!^)last[ _.-]?mod(?:ified)?$/u],
  lang: [/^(?:content-language|dc\.language|language)$/u, /^og:locale$/u],
} as const

/** Reads every `<meta>` wherever it stands: parsers move those of careless heads into the body. */
export function readMetas(tree: Root): Metas {
  const values: (readonly [name: string, value: string])[] = []
  for (const element of findAll(tree, ({ tagName }) => tagName === 'meta')) {
    const value = plainText(attribute(element, 'content'))
    const names = ['property', 'name', 'httpEquiv'].flatMap((key) => namesIn(attribute(element, key)))
    if (value !== '') for (const name of new Set(names)) if (name !== '') values.push([name, value])
  }
  return {
    stated: (patterns) => {
      const found = patterns.flatMap((pattern) => values.filter(([name]) => pattern.test(name)))
      return [...new Set(found.map(([, value]) => value))]
    },
  }
}

/** RDFa's `property` is a list; names are one, though Dublin Core has them with a space here and there. */
function namesIn(written: string): string[] {
  const name = written.trim().toLowerCase()
  return [...new Set([name, ...name.split(/\s+/u)])].map((one) =>
    one.replace(/^(?:dc|dct|dcterms?)[.:](?:terms[.:])?/u, 'dc.'),
  )
}
