/** Keeps a promise that was kept; one that was broken is made anew. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  const made = perKey<null, T>(make)
  return () => made(null)
}

/** `once` for each key. */
export function perKey<K, T>(make: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const values = new Map<K, Promise<T>>()
  return (key) => {
    const value = values.get(key) ?? make(key)
    if (!values.has(key)) {
      values.set(key, value)
      value.catch(() => values.delete(key))
    }
    return value
  }
}
