import { LibraryFormatError } from '../model/library-files.ts'
import type { Engine } from '../search/port.ts'
import { LibraryFileError } from './library.ts'
import type { SearchCall, SearchReply, SearchRequest } from './search-protocol.ts'

/**
 * Answers one page's requests with the engine that `open` makes of the library's root. Where a file is
 * gone or is none, as after a deploy, the next request is answered by an engine that begins anew.
 */
export function serveEngine(
  open: (root: string) => Engine,
  reply: (message: SearchReply) => void,
): (request: SearchRequest) => Promise<void> {
  let engine: Engine | null = null
  let opened = ''

  async function answer(call: SearchCall): Promise<unknown> {
    if (engine === null) throw new Error('No library is open')
    const ask = engine[call.method] as (...args: SearchCall['args']) => Promise<unknown> // a call has its method's arguments
    return ask(...call.args)
  }

  return async (request) => {
    if (request.kind === 'open') {
      opened = request.root
      engine = open(opened)
      return
    }
    const { id, call } = request
    const asked = engine
    try {
      reply({ id, value: await answer(call) })
    } catch (cause) {
      if (engine === asked && isOfAnotherBuild(cause)) engine = open(opened)
      const { name, message } = cause instanceof Error ? cause : new Error(String(cause))
      reply({ id, error: { name, message } })
    }
  }
}

function isOfAnotherBuild(cause: unknown): boolean {
  // Without a connection there is nothing newer to be had, and what was read stays of use.
  return cause instanceof LibraryFileError ? cause.status !== 0 : cause instanceof LibraryFormatError
}
