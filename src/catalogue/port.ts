/** How a library's bytes come in: the path is relative to its root. Rejects when there is no such file. */
export type ReadFile = (path: string) => Promise<Uint8Array>

/** Undoes raw deflate (RFC 1951), which the platform lends: it is part of no ECMAScript. */
export type Inflate = (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array

/** Raw deflate, and a name for content that is safe in a path. */
export type CatalogueTools = {
  readonly deflate: (bytes: Uint8Array) => Uint8Array
  readonly digest: (parts: Iterable<Uint8Array>) => string
}
