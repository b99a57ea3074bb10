import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Indexable } from '../../src/search/index/collect.ts'

/** Stories as a keeper would have them: Markdown, a file each. @param prefix of the files' names */
export function writeSeeds(folder: string, stories: Iterable<Indexable>, prefix = ''): void {
  for (const { id, title, authors, tags, published, blocks } of stories) {
    const front = { title, author: authors, tags, ...(published ? { date: published } : {}), source: 'Reuters' }
    const lines = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    const text = ['---', ...lines, '---', '', blocks.map(({ text }) => text).join('\n\n'), '']
    writeFileSync(join(folder, `${prefix}${id}.md`), text.join('\n'))
  }
}
