/** What a page tells the worker: these addresses are in use, keep them on the device. */
export type KeepMessage = { readonly type: 'keep'; readonly urls: readonly string[] }

/** Messages come from any page of the origin, so their form is checked. */
export function isKeepMessage(data: unknown): data is KeepMessage {
  if (typeof data !== 'object' || data === null || !('type' in data) || !('urls' in data)) return false
  return data.type === 'keep' && Array.isArray(data.urls) && data.urls.every((url) => typeof url === 'string')
}

/** What a page tells a waiting worker when the reader wants the new version now. */
export const USE_NOW = { type: 'use-now' } as const

export function isUseNow(data: unknown): data is typeof USE_NOW {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === USE_NOW.type
}
