import { createHtmlReader } from './read/html.ts'
import { createMarkdownReader } from './read/markdown.ts'
import { createPlainTextReader } from './read/plain-text.ts'
import type { Reader } from './read/reader.ts'

/** Every format that can be read. */
export function readers(): readonly Reader[] {
  return [createPlainTextReader(), createMarkdownReader(), createHtmlReader()]
}
