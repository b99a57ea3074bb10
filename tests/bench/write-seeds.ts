import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Indexable } from '../../src/search/index/collect.ts'
import { toMarkdownFile } from './story-markdown.ts'

export type SeedOptions = {
  /** Of the files' names; none unless told. */
  readonly prefix?: string
}

/** Stories as a keeper would have them: Markdown, a file each; their language is told from their words. */
export function writeSeeds(folder: string, stories: Iterable<Indexable>, { prefix = '' }: SeedOptions = {}): void {
  for (const { id, title, authors, tags, published, blocks } of stories) {
    const front = { title, author: authors, tags, ...(published ? { date: published } : {}), source: 'Reuters' }
    writeFileSync(join(folder, `${prefix}${id}.md`), toMarkdownFile({ front, blocks }))
  }
}
