const TOKEN = /[\p{L}\p{N}_]+/gu

export type Fit = { readonly precision: number; readonly recall: number }

/** How well a text covers the true one: multisets of four-word shingles, as scrapinghub's article benchmark compares them. */
export function fitOf(truth: string, text: string): Fit {
  const want = shingles(truth)
  const got = shingles(text)
  let both = 0
  for (const [shingle, count] of want) both += Math.min(count, got.get(shingle) ?? 0)
  return { precision: share(both, total(got)), recall: share(both, total(want)) }
}

/** Means over the pages, and the harmonic mean of the two. */
export function meanFit(fits: readonly Fit[]): Fit & { readonly f1: number } {
  const precision = share(
    fits.reduce((sum, fit) => sum + fit.precision, 0),
    fits.length,
  )
  const recall = share(
    fits.reduce((sum, fit) => sum + fit.recall, 0),
    fits.length,
  )
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) }
}

function shingles(text: string): Map<string, number> {
  const tokens = text.match(TOKEN) ?? []
  const counts = new Map<string, number>()
  for (let start = 0; start < Math.max(1, tokens.length - 3); start += 1) {
    const shingle = tokens.slice(start, start + 4).join(' ')
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
