import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import type { FieldLine, FieldName, LeftOut } from '../../model/article.ts'
import { parseAuthors } from '../describe/authors.ts'
import { languageTag } from '../describe/language.ts'
import { parseDate } from '../describe/published.ts'
import { type Description, NOTHING_KNOWN, type SeedProblem } from './reader.ts'

/** What a front matter says, line by line. */
export type FrontMatter = {
  readonly description: Description
  readonly fields: readonly FieldLine[]
  readonly leftOut: readonly LeftOut[]
  readonly problems: readonly SeedProblem[]
}

/** The keys that Markdown editors and read-it-later exports use, and the field each feeds. */
const KEYS: Readonly<Record<string, FieldName>> = {
  title: 'title',
  standfirst: 'standfirst',
  description: 'standfirst',
  subtitle: 'standfirst',
  author: 'byline',
  authors: 'byline',
  byline: 'byline',
  section: 'section',
  tags: 'tags',
  source: 'source',
  published: 'published',
  date: 'published',
  updated: 'updated',
  lang: 'lang',
  language: 'lang',
  canonical: 'canonical',
  url: 'canonical',
}

/**
 * Reads a YAML front matter (YAML 1.2).
 * @param yaml what stands between the fences
 * @param firstLine the seed's line on which `yaml` begins
 */
export function readFrontMatter(yaml: string, firstLine: number): FrontMatter {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'core', logLevel: 'silent' })
  const problems: SeedProblem[] = document.errors.slice(0, 1).map((error) => ({
    line: counter.linePos(error.pos[0]).line + firstLine - 1,
    message: `The front matter is not valid YAML: ${error.message.split('\n', 1)[0] ?? ''}`,
    hint: 'Put text with a colon or a quotation mark between quotation marks. What could be read is used.',
  }))
  const map = isMap(document.contents) ? document.contents : null
  if (!map && problems.length === 0 && document.contents !== null) {
    problems.push({
      line: firstLine,
      message: 'The front matter holds no keys',
      hint: 'Write one "key: value" a line, such as "title: My article".',
    })
  }
  const values = map ? valuesByField(map) : new Map<FieldName, unknown>()
  const { description, unusable } = describeValues(values)
  const starts = map ? keyStarts(map, counter) : []
  const fields: FieldLine[] = []
  const leftOut: LeftOut[] = []
  yaml.split(/\r\n|\n|\r/u).forEach((text, index) => {
    if (text.trim() === '') return
    const key = starts.findLast((start) => start.line <= index + 1)?.key ?? null
    const field = key === null ? undefined : KEYS[key.toLowerCase()]
    const line = index + firstLine
    if (field !== undefined && !unusable.has(field)) fields.push({ fields: [field], text, line })
    else leftOut.push({ text, reason: leftOutReason(key, field), confidence: 1, line })
  })
  for (const field of unusable) {
    problems.push({
      line: null,
      message: `The front matter's ${field} cannot be understood`,
      hint:
        field === 'published' || field === 'updated' ? 'Write dates as 2025-03-19.' : 'See the guide to front matter.',
    })
  }
  return { description, fields, leftOut, problems }
}

function leftOutReason(key: string | null, field: FieldName | undefined): string {
  if (key === null) return 'Front matter without a key'
  return field === undefined ? `Front matter that Offprint does not use: ${key}` : `Cannot be understood as ${field}`
}

function valuesByField(map: YAMLMap): Map<FieldName, unknown> {
  const values = new Map<FieldName, unknown>()
  for (const pair of map.items) {
    const field = KEYS[String(isScalar(pair.key) ? pair.key.value : '').toLowerCase()]
    if (field === undefined || values.has(field)) continue
    // The written form of a scalar keeps `2025-03` and `007` from becoming numbers.
    const { value } = pair
    values.set(field, isScalar(value) ? (value.value === null ? null : (value.source ?? value.value)) : toPlain(value))
  }
  return values
}

function toPlain(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'toJSON' in node && typeof node.toJSON === 'function'
    ? node.toJSON()
    : null
}

function keyStarts(map: YAMLMap, counter: LineCounter): { key: string; line: number }[] {
  return map.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ key: String(key.value), line: counter.linePos(key.range[0]).line }] : [],
  )
}

function describeValues(values: ReadonlyMap<FieldName, unknown>): {
  description: Description
  unusable: Set<FieldName>
} {
  const unusable = new Set<FieldName>()
  const text = (field: FieldName): string | null => {
    const value = values.get(field)
    if (typeof value === 'string' || typeof value === 'number')
      return String(value).replace(/\s+/gu, ' ').trim() || null
    if (value !== undefined && value !== null) unusable.add(field)
    return null
  }
  const understood = (field: FieldName, read: (text: string) => string | null): string | null => {
    const written = text(field)
    const value = written === null ? null : read(written)
    if (written !== null && value === null) unusable.add(field)
    return value
  }
  const names = listOf(values.get('byline'))
  const description: Description = {
    ...NOTHING_KNOWN,
    title: text('title'),
    standfirst: text('standfirst'),
    byline: names.length > 0 ? names.join(', ') : null,
    authors: names.length === 1 ? parseAuthors(names[0] ?? '') : names,
    section: text('section'),
    tags: tagsOf(values.get('tags')),
    source: text('source'),
    published: understood('published', parseDate),
    updated: understood('updated', parseDate),
    lang: understood('lang', languageTag),
    canonical: understood('canonical', webAddress),
  }
  return { description, unusable }
}

function listOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value]
  const names = list.flatMap((name) =>
    typeof name === 'string' || typeof name === 'number' ? [String(name).trim()] : [],
  )
  return names.filter((name) => name !== '')
}

/** `[a, b]` as well as `a, b`; each tag once. */
function tagsOf(value: unknown): string[] {
  const tags = listOf(value).flatMap((tag) => (Array.isArray(value) ? [tag] : tag.split(',')))
  return [...new Set(tags.map((tag) => tag.trim().replace(/^#/u, '')).filter((tag) => tag !== ''))]
}

function webAddress(text: string): string | null {
  const address = URL.canParse(text) ? new URL(text) : null
  return address && /^https?:$/u.test(address.protocol) ? address.href : null
}
