/** Undoes raw deflate (RFC 1951), as the search index's files have it. Rejects on anything else. */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  // Not a blob's stream: browsers keep blobs in another process, and ten of them take longer than ten requests.
  // The compiler cannot know that these bytes are never shared between threads.
  const { body } = new Response(bytes as Uint8Array<ArrayBuffer>)
  const inflated = new Response(body?.pipeThrough(new DecompressionStream('deflate-raw')))
  return new Uint8Array(await inflated.arrayBuffer())
}
