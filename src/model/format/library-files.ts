import type { ArticleHead, ArticleSummary, FieldName, LeftOut, OutlineHeading } from '../article.ts'
import type { BlockFate } from '../block-map.ts'
import {
  type ArticleFile,
  type ArticleFiles,
  LIBRARY_VERSION,
  LibraryFormatError,
  type LibraryRoot,
  type ListedArticle,
  type Manifest,
  type OriginalFile,
  type OriginalLine,
  type SeedsFile,
} from '../manifest.ts'
import type { Problem } from '../problem.ts'
import { array, type Fields, nullable, number, object, oneOf, optional, record, type Shape, string } from './shape.ts'
import { decodeUtf8 } from './utf8.ts'

/*
 * Every file of the library, checked where it comes in. All of these throw LibraryFormatError, with
 * the place that is wrong, on bytes that are no JSON, on another version, and on a missing field.
 */

const version = oneOf(LIBRARY_VERSION)

const summaryFields: Fields<ArticleSummary> = {
  id: string,
  slug: string,
  title: string,
  standfirst: nullable(string),
  authors: array(string),
  section: nullable(string),
  tags: array(string),
  source: nullable(string),
  published: nullable(string),
  lang: string,
  dir: oneOf('ltr', 'rtl'),
  words: number,
}

const fieldName: Shape<FieldName> = oneOf(
  'title',
  'standfirst',
  'byline',
  'section',
  'tags',
  'source',
  'published',
  'updated',
  'lang',
  'canonical',
)

const leftOutFields: Fields<LeftOut> = {
  text: string,
  reason: string,
  confidence: number,
  line: nullable(number),
  place: optional(string),
}

const root = object<LibraryRoot>({
  version,
  library: string,
  name: string,
  count: number,
  files: object<LibraryRoot['files']>({ manifest: string, search: string, seeds: string }),
})

const listed = object<ListedArticle>({
  ...summaryFields,
  files: object<ArticleFiles>({ article: string, original: string }),
})

const manifest = object<Manifest>({
  version,
  library: string,
  articles: array(listed),
  slugs: object<Manifest['slugs']>({
    section: record(string),
    author: record(string),
    source: record(string),
    tag: record(string),
  }),
  formerSlugs: record(string),
})

const head = object<ArticleHead>({
  ...summaryFields,
  byline: nullable(string),
  updated: nullable(string),
  canonical: nullable(string),
  outline: array(object<OutlineHeading>({ block: string, level: number, text: string })),
})

const fate = object<BlockFate>({ became: oneOf('edited', 'moved', 'gone'), to: nullable(string) })

const article = object<ArticleFile>({ version, head, html: string, blockMap: optional(record(fate)) })

const original = object<OriginalFile>({
  version,
  id: string,
  seed: string,
  lines: array(
    object<OriginalLine>({
      text: string,
      became: oneOf('body', 'field', 'left out', 'blank'),
      block: optional(string),
      fields: optional(array(fieldName)),
      reason: optional(string),
      confidence: optional(number),
    }),
  ),
  leftOut: array(object<LeftOut>(leftOutFields)),
  problems: array(object<Problem>({ seed: string, line: nullable(number), message: string, hint: string })),
})

const seeds = object<SeedsFile>({ version, seeds: record(string) })

/** Some of the manifest's articles, as the search index has them. */
export const parseListed: Shape<readonly ListedArticle[]> = array(listed)

/** `offprint.json`. */
export const parseRoot = reader('offprint', root)
export const parseManifest = reader('manifest', manifest)
export const parseArticleFile = reader('article', article)
export const parseOriginalFile = reader('original', original)
export const parseSeedsFile = reader('seeds', seeds)

function reader<T>(name: string, shape: Shape<T>): (bytes: Uint8Array) => T {
  return (bytes) => shape(parseJson(name, bytes), name)
}

/** @param name of the file, for the message */
export function parseJson(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes))
  } catch (cause) {
    throw new LibraryFormatError(`${name}: expected JSON in UTF-8`, { cause })
  }
}
