/** Keeps a promise that was kept; one that was broken is made anew. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  const made = perKey<null, T>(make)
  return () => made(null)
}

/**
 * `once` for each key.
 * @param most how many stay; those go that were asked for the longest ago
 */
export function perKey<K, T>(make: (key: K) => Promise<T>, most = Number.POSITIVE_INFINITY): (key: K) => Promise<T> {
  const values = new Map<K, Promise<T>>()
  return (key) => {
    const known = values.get(key)
    const value = known ?? make(key)
    values.delete(key)
    values.set(key, value)
    if (!known) value.catch(() => values.delete(key))
    if (values.size > most) {
      const [oldest] = values.keys()
      if (oldest !== undefined) values.delete(oldest)
    }
    return value
  }
}
