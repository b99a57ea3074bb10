import { compileLate } from '../ingest/compile-late.ts'
import { createExtractSeed, type ExtractSeed } from '../ingest/extract-seed.ts'
import type { ChildReply, ChildRequest } from '../ingest/read-apart.ts'

/*
 * The child's side of `readApart`: not for people to run. It ends when its parent lets go of it.
 */

compileLate()

let extract: ExtractSeed | null = null

process.on('message', async (message) => {
  const request = message as ChildRequest // the parent is our own code
  if ('open' in request) extract = createExtractSeed(request.open)
  else if (extract) return reply(await extract(request.seed))
  reply('ready')
})

function reply(answer: ChildReply): void {
  process.send?.(answer)
}
