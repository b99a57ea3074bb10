import type { Engine } from '../search/port.ts'

/** The calls that cross to the worker; all arguments and answers can be cloned. */
export type SearchMethod = keyof Engine

/** Page to worker. `open` comes first and once; it names the library. */
export type SearchRequest =
  | { readonly kind: 'open'; readonly root: string }
  | { readonly kind: 'call'; readonly id: number; readonly call: SearchCall }

export type SearchCall = {
  [M in SearchMethod]: { readonly method: M; readonly args: Parameters<Engine[M]> }
}[SearchMethod]

/** Worker to page. */
export type SearchReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } }
