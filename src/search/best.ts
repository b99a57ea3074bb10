/** One of the best: its number and its score. */
export type Best = { readonly doc: number; readonly score: number }

/** Above this, sorting all of them is quicker than keeping the best in order. */
const FEW = 200

/** The `count` best of the numbers, best first; of equals the lower number, which is the newer article. */
export function selectBest(docs: Iterable<number>, scoreOf: (doc: number) => number, count: number): readonly Best[] {
  const best: Best[] = []
  if (count <= 0) return best
  if (count > FEW) {
    for (const doc of docs) best.push({ doc, score: scoreOf(doc) })
    return best.sort((a, b) => b.score - a.score || a.doc - b.doc).slice(0, count)
  }
  let least = Number.NEGATIVE_INFINITY
  for (const doc of docs) {
    const score = scoreOf(doc)
    if (best.length === count && score <= least) continue
    let at = best.length
    while (at > 0 && (best[at - 1]?.score ?? 0) < score) at -= 1
    best.splice(at, 0, { doc, score })
    if (best.length > count) best.pop()
    least = best[best.length - 1]?.score ?? 0
  }
  return best
}
