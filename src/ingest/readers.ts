import type { Reader } from './read/reader.ts'

/** A format that can be read. */
export type Format = {
  /** File name endings in lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Bytes; a larger seed is not read, so that one file cannot hold up the rest. */
  readonly maxBytes: number
  /** Loaded when a seed is to be read: parsers take longer to load than an unchanged folder takes to build. */
  load(): Promise<Reader>
}

/** Every format that can be read. */
export const FORMATS: readonly Format[] = [
  {
    extensions: ['.txt', '.text'],
    // Ten times the longest novels: reading takes a second or two, and a page of that size opens nowhere.
    maxBytes: 8_000_000,
    load: async () => (await import('./read/plain-text.ts')).createPlainTextReader(),
  },
  {
    extensions: ['.md', '.markdown', '.mdown', '.mkd'],
    // A book of a thousand pages is 3 MB; parsing takes seconds per megabyte.
    maxBytes: 4_000_000,
    load: async () => (await import('./read/markdown.ts')).createMarkdownReader(),
  },
  {
    extensions: ['.html', '.htm', '.xhtml'],
    // Pages with their pictures embedded have some ten; text alone never has this much.
    maxBytes: 30_000_000,
    load: async () => (await import('./read/html.ts')).createHtmlReader(),
  },
  {
    extensions: ['.mht', '.mhtml'],
    // As pages with their pictures embedded.
    maxBytes: 30_000_000,
    load: async () => (await import('./read/mhtml.ts')).createMhtmlReader(),
  },
]

/** The format of a file, by its name's ending; null where none can read it. */
export function formatOf(path: string): Format | null {
  const name = path.toLowerCase()
  return FORMATS.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ?? null
}
