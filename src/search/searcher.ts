import type { ReadFile, Searcher } from './port.ts'

export function createSearcher({ readFile }: { readonly readFile: ReadFile }): Searcher {
  void readFile
  throw new Error('not yet')
}
