import type { ReadingState } from '../model/reading-state.ts'
import type { Readable } from './readable.ts'

/**
 * Asks the browser not to clear this site's storage by itself (Storage Standard, 4.3), once, when the
 * reader first saves or marks something: then there is something to lose, and a browser that asks the
 * reader has a reason to show. Returns the undo.
 */
export function askToKeep(
  store: Readable<ReadingState>,
  manager: Pick<StorageManager, 'persist'> | undefined,
): () => void {
  const before = chosen(store.get())
  const unfollow = store.subscribe(() => {
    if (chosen(store.get()) <= before) return
    unfollow()
    manager?.persist().catch(() => false) // refused by policy: nothing else changes
  })
  return unfollow
}

/** How much the reader has put by on purpose. */
function chosen({ articles, highlights }: ReadingState): number {
  const saved = [...articles.values()].filter((article) => article.saved).length
  return saved + [...highlights.values()].reduce((sum, list) => sum + list.length, 0)
}
