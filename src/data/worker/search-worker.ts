import { createEngine } from '../../search/engine.ts'
import { browserFetch } from '../browser-fetch.ts'
import { inflate } from '../inflate.ts'
import { createLibrary } from '../library.ts'
import type { SearchRequest } from '../search-protocol.ts'
import { serveEngine } from '../serve-engine.ts'

/* The search worker: a module worker's entry, started by `createWorkerEngine`. */

const serve = serveEngine(
  (root) => createEngine({ readFile: createLibrary({ root, fetch: browserFetch }).readFile, inflate }),
  (reply) => self.postMessage(reply),
)

self.addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  void serve(event.data)
})
