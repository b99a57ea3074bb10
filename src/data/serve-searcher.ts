import type { Searcher } from '../search/port.ts'
import type { SearchCall, SearchReply, SearchRequest } from './search-protocol.ts'

/** Answers one page's requests with the searcher that `open` makes of the library's root. */
export function serveSearcher(
  open: (root: string) => Searcher,
  reply: (message: SearchReply) => void,
): (request: SearchRequest) => Promise<void> {
  let searcher: Searcher | null = null

  async function answer(call: SearchCall): Promise<unknown> {
    if (searcher === null) throw new Error('No library is open')
    switch (call.method) {
      case 'search':
        return searcher.search(...call.args)
      case 'passage':
        return searcher.passage(...call.args)
      case 'matches':
        return searcher.matches(...call.args)
    }
  }

  return async (request) => {
    if (request.kind === 'open') {
      searcher = open(request.root)
      return
    }
    const { id, call } = request
    try {
      reply({ id, value: await answer(call) })
    } catch (cause) {
      const { name, message } = cause instanceof Error ? cause : new Error(String(cause))
      reply({ id, error: { name, message } })
    }
  }
}
