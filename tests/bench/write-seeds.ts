import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Indexable } from '../../src/search/index/collect.ts'
import { toMarkdownFile } from './story-markdown.ts'

export type SeedOptions = {
  /** Of the files' names; none unless told. */
  readonly prefix?: string
  /** Whether each says its language, which else is told from its words. */
  readonly saysLanguage?: boolean
}

/** Stories as a keeper would have them: Markdown, a file each. */
export function writeSeeds(
  folder: string,
  stories: Iterable<Indexable>,
  { prefix = '', saysLanguage = false }: SeedOptions = {},
): void {
  for (const { id, title, authors, tags, published, lang, blocks } of stories) {
    const known = { ...(published ? { date: published } : {}), ...(saysLanguage ? { lang } : {}) }
    const front = { title, author: authors, tags, ...known, source: 'Reuters' }
    writeFileSync(join(folder, `${prefix}${id}.md`), toMarkdownFile({ front, blocks }))
  }
}
