/** Something a view can read and follow: the shape `useSyncExternalStore` wants. */
export type Readable<State> = {
  /** The same reference until something changes. */
  get(): State
  /** What a prerendered page shows, so that the first render in the browser matches it. */
  initial(): State
  subscribe(listener: () => void): () => void
}
