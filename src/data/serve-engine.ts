import type { Engine } from '../search/port.ts'
import type { SearchCall, SearchReply, SearchRequest } from './search-protocol.ts'

/** Answers one page's requests with the engine that `open` makes of the library's root. */
export function serveEngine(
  open: (root: string) => Engine,
  reply: (message: SearchReply) => void,
): (request: SearchRequest) => Promise<void> {
  let engine: Engine | null = null

  async function answer(call: SearchCall): Promise<unknown> {
    if (engine === null) throw new Error('No library is open')
    switch (call.method) {
      case 'search':
        return engine.search(...call.args)
      case 'passage':
        return engine.passage(...call.args)
      case 'list':
        return engine.list(...call.args)
      case 'values':
        return engine.values(...call.args)
      case 'summaries':
        return engine.summaries(...call.args)
      case 'nearest':
        return engine.nearest(...call.args)
    }
  }

  return async (request) => {
    if (request.kind === 'open') {
      engine = open(request.root)
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
