/*
 * Indexes with Pagefind what comes in, a line each: `{ url, title, text }` as JSON. The title is the first
 * line of the text and what a result shows, as it is of a page. Usage: node index.mjs OUTPUT < LINES
 */
import { createInterface } from 'node:readline'
import { close, createIndex } from 'pagefind'

const [, , outputPath] = process.argv
const { index } = await createIndex({})
for await (const line of createInterface({ input: process.stdin })) {
  const { url, title, text } = JSON.parse(line)
  const { errors } = await index.addCustomRecord({
    url,
    content: `${title}\n\n${text}`,
    language: 'en',
    meta: { title },
  })
  if (errors.length > 0) throw new Error(errors.join('\n'))
}
const { errors } = await index.writeFiles({ outputPath })
if (errors.length > 0) throw new Error(errors.join('\n'))
await close()
