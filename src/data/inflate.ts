/** Undoes raw deflate (RFC 1951), as the search index's files have it. Rejects with a TypeError on anything else. */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  // The compiler cannot know that these bytes are never shared between threads.
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
