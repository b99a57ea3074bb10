/** What a page tells the worker: these addresses are in use, keep them on the device. */
export type KeepMessage = { readonly type: 'keep'; readonly urls: readonly string[] }

/** Messages come from any page of the origin, so their form is checked. */
export function isKeepMessage(data: unknown): data is KeepMessage {
  if (typeof data !== 'object' || data === null || !('type' in data) || !('urls' in data)) return false
  return data.type === 'keep' && Array.isArray(data.urls) && data.urls.every((url) => typeof url === 'string')
}
