/** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), linear gain. */
export function ndcg10(ids: readonly string[], gains: ReadonlyMap<string, number>): number {
  const discounted = (values: readonly number[]) =>
    values.slice(0, 10).reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0)
  const ideal = discounted([...gains.values()].sort((a, b) => b - a))
  return ideal === 0 ? 0 : discounted(ids.map((id) => gains.get(id) ?? 0)) / ideal
}

/** The share of ranks (from 0, -1 for none) among the first `count`. */
export function success(ranks: readonly number[], count: number): number {
  return ranks.filter((rank) => rank >= 0 && rank < count).length / ranks.length
}

/** The value that a share of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
