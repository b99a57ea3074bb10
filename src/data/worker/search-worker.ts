import { createSearcher } from '../../search/searcher.ts'
import { browserFetch } from '../browser-fetch.ts'
import { inflate } from '../inflate.ts'
import { createLibrary } from '../library.ts'
import type { SearchRequest } from '../search-protocol.ts'
import { serveSearcher } from '../serve-searcher.ts'

/* The search worker: a module worker's entry, started by `createWorkerSearcher`. */

const serve = serveSearcher(
  (root) => createSearcher({ readFile: createLibrary({ root, fetch: browserFetch }).readFile, inflate }),
  (reply) => self.postMessage(reply),
)

self.addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  void serve(event.data)
})
