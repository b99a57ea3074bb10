import type { FieldLine, FieldName, LeftOut } from '../../model/article.ts'
import { parseAuthors } from '../describe/authors.ts'
import { languageTag } from '../describe/language.ts'
import { parseDate } from '../describe/published.ts'
import { type Entry, readEntries } from './front-matter-entries.ts'
import { type Description, NOTHING_KNOWN, type SeedProblem } from './reader.ts'

/** What a front matter says, line by line. */
export type FrontMatter = {
  readonly description: Description
  readonly fields: readonly FieldLine[]
  readonly leftOut: readonly LeftOut[]
  readonly problems: readonly SeedProblem[]
}

/** The keys that Markdown editors and read-it-later exports use, and the field each feeds. */
const KEYS: ReadonlyMap<string, FieldName> = new Map<string, FieldName>([
  ['title', 'title'],
  ['standfirst', 'standfirst'],
  ['description', 'standfirst'],
  ['subtitle', 'standfirst'],
  ['author', 'byline'],
  ['authors', 'byline'],
  ['byline', 'byline'],
  ['section', 'section'],
  ['tags', 'tags'],
  ['source', 'source'],
  ['published', 'published'],
  ['date', 'published'],
  ['updated', 'updated'],
  ['lang', 'lang'],
  ['language', 'lang'],
  ['canonical', 'canonical'],
  ['url', 'canonical'],
])

const HINTS: { readonly [field in FieldName]?: string } = {
  published: 'Write dates as 2025-03-19.',
  updated: 'Write dates as 2025-03-19.',
  lang: 'Write a language tag such as en, de or pt-BR.',
  canonical: 'Write the whole address, beginning with https://.',
}

/** A first fence with a key below it. */
const OPENED = /^---[ \t]*(?:\r\n|\n|\r)[A-Za-z][\w-]*[ \t]*:/u
const FENCE = /^(?:---|\.\.\.)[ \t]*$/mu

/**
 * Closes a front matter that nobody closed at the first empty line below it, whose number another line
 * keeps. Text that begins in any other way stays as it is.
 */
export function closeFrontMatter(text: string): { readonly text: string; readonly problem: SeedProblem | null } {
  if (!OPENED.test(text) || FENCE.test(text.slice(3))) return { text, problem: null }
  return {
    text: text.replace(/^((?:.+(?:\r\n|\n|\r))+)[ \t]*(?=\r\n|\n|\r|$)/u, '$1---'),
    problem: {
      line: 1,
      message: 'The front matter is not closed',
      hint: 'Put a line of three hyphens below its last key.',
    },
  }
}

/**
 * Reads a YAML front matter (YAML 1.2). Where it is broken, every line that is right by itself still counts.
 * @param yaml what stands between the fences
 * @param firstLine the seed's line on which `yaml` begins
 */
export function readFrontMatter(yaml: string, firstLine: number): FrontMatter {
  const lines = yaml.split(/\r\n|\n|\r/u)
  const whole = readEntries(yaml)
  const { entries, broken } = whole.error === null ? { entries: whole.entries, broken: null } : readLineByLine(lines)
  const problems: SeedProblem[] = []
  if (whole.error !== null) {
    problems.push({
      line: firstLine + (broken ?? 1) - 1,
      message: `The front matter is not valid YAML: ${whole.error}`,
      hint: 'Put text with a colon or a quotation mark between quotation marks. The lines that are right are used.',
    })
  } else if (entries.length === 0 && yaml.trim() !== '') {
    problems.push({
      line: firstLine,
      message: 'The front matter holds no keys',
      hint: 'Write one "key: value" a line, such as "title: My article".',
    })
  }
  const { description, unusable } = describeValues(valuesByField(entries))
  const fields: FieldLine[] = []
  const leftOut: LeftOut[] = []
  lines.forEach((text, index) => {
    if (text.trim() === '') return
    const key = entries.findLast((entry) => entry.line <= index + 1 && index + 1 <= entry.last)?.key ?? null
    const field = key === null ? undefined : KEYS.get(key.toLowerCase())
    const line = index + firstLine
    if (field !== undefined && !unusable.has(field)) fields.push({ fields: [field], text, line })
    else leftOut.push({ text, reason: leftOutReason(key, field, whole.error !== null), confidence: 1, line })
  })
  for (const field of unusable) {
    const entry = entries.find(({ key }) => KEYS.get(key.toLowerCase()) === field)
    problems.push({
      line: entry ? entry.line + firstLine - 1 : null,
      message: `The front matter's "${entry?.key ?? field}" cannot be understood`,
      hint: HINTS[field] ?? 'Write one line of text.',
    })
  }
  return { description, fields, leftOut, problems }
}

function readLineByLine(lines: readonly string[]): { entries: Entry[]; broken: number | null } {
  const entries: Entry[] = []
  let broken: number | null = null
  lines.forEach((text, index) => {
    const read = readEntries(text)
    if (read.error === null)
      entries.push(...read.entries.map((entry) => ({ ...entry, line: index + 1, last: index + 1 })))
    else broken ??= index + 1
  })
  return { entries, broken }
}

function leftOutReason(key: string | null, field: FieldName | undefined, broken: boolean): string {
  if (key === null) return broken ? 'Broken front matter' : 'Front matter without a key'
  return field === undefined ? `Front matter that Offprint does not use: ${key}` : `Cannot be understood as ${field}`
}

function valuesByField(entries: readonly Entry[]): Map<FieldName, unknown> {
  const values = new Map<FieldName, unknown>()
  for (const { key, value } of entries) {
    const field = KEYS.get(key.toLowerCase())
    if (field !== undefined && !values.has(field)) values.set(field, value)
  }
  return values
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
    lang: understood('lang', languageCode),
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

/** A tag such as `en` or `pt-BR`. Names of languages (`English`, `klingon`) have the form of one, and are none (RFC 5646, 2.2.1). */
function languageCode(text: string): string | null {
  return /^[a-z]{2,3}(?:[-_]|$)/iu.test(text) ? languageTag(text) : null
}

function webAddress(text: string): string | null {
  const address = URL.canParse(text) ? new URL(text) : null
  return address && /^https?:$/u.test(address.protocol) ? address.href : null
}
