/** As much of CacheStorage as a pack uses, in memory, with room for so many files. */
export function memoryCaches(room: number): CacheStorage {
  const kept = new Map<string, Map<string, Response>>()
  const open = async (name: string) => {
    const entries = kept.get(name) ?? new Map<string, Response>()
    kept.set(name, entries)
    const urlOf = (asked: Request | string) => (typeof asked === 'string' ? asked : asked.url)
    return {
      keys: async () => [...entries.keys()].map((url) => new Request(url)),
      match: async (asked: Request | string) => entries.get(urlOf(asked))?.clone(),
      put: async (url: string, response: Response) => {
        if (entries.size >= room && !entries.has(url)) throw new DOMException('no room', 'QuotaExceededError')
        entries.set(url, response)
      },
      delete: async (asked: Request | string) => entries.delete(urlOf(asked)),
    }
  }
  const caches = {
    open,
    has: async (name: string) => kept.has(name),
    delete: async (name: string) => kept.delete(name),
  }
  return caches as unknown as CacheStorage // the rest of it is never asked for
}
