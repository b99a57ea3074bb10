import type { Alternate, ArticleHead, FieldName, LeftOut, OutlineHeading } from '../article.ts'
import type { BlockFate } from '../block-map.ts'
import type { ArticleFile, OriginalFile, OriginalLine, SeedsFile } from '../library-files.ts'
import type { Problem } from '../problem.ts'
import { reader, version } from './parse-json.ts'
import { array, type Fields, nullable, number, object, oneOf, optional, record, type Shape, string } from './shape.ts'
import { summaryFields } from './summary-fields.ts'

/*
 * The files that `offprint.json` leads to, checked where they come in. All of these throw LibraryFormatError, with
 * the place that is wrong, on bytes that are no JSON, on another version, and on a missing field.
 */

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

const head = object<ArticleHead>({
  ...summaryFields,
  byline: nullable(string),
  updated: nullable(string),
  canonical: nullable(string),
  outline: array(object<OutlineHeading>({ block: string, level: number, text: string })),
  alternates: optional(
    array(
      object<Alternate>({
        id: string,
        slug: string,
        title: string,
        source: nullable(string),
        published: nullable(string),
      }),
    ),
  ),
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
  removed: optional(record(number)),
  problems: array(object<Problem>({ seed: string, line: nullable(number), message: string, hint: string })),
})

const seeds = object<SeedsFile>({ version, seeds: record(string) })

export const parseArticleFile = reader('article', article)
export const parseOriginalFile = reader('original', original)
export const parseSeedsFile = reader('seeds', seeds)
