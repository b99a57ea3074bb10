/**
 * A longest common subsequence of two lists of words, as pairs of indices in order. By the longest rising
 * run of matches (Hunt and Szymanski, "A fast algorithm for computing longest common subsequences", 1977):
 * n log n where few words repeat.
 */
export function longestCommon(before: readonly string[], after: readonly string[]): ReadonlyMap<number, number> {
  const places = new Map<string, number[]>()
  after.forEach((word, index) => {
    const known = places.get(word)
    if (known) known.push(index)
    else places.set(word, [index])
  })
  // tails[n]: of all common subsequences of n + 1 pairs, the one that ends earliest in `after`.
  const tails: Link[] = []
  before.forEach((word, from) => {
    for (const to of [...(places.get(word) ?? [])].reverse()) {
      const length = firstAtLeast(tails, to)
      if (tails[length]?.to !== to) tails[length] = { from, to, previous: tails[length - 1] ?? null }
    }
  })
  const pairs: [number, number][] = []
  for (let link = tails.at(-1) ?? null; link !== null; link = link.previous) pairs.push([link.from, link.to])
  return new Map(pairs.reverse())
}

type Link = { readonly from: number; readonly to: number; readonly previous: Link | null }

function firstAtLeast(tails: readonly Link[], to: number): number {
  let [low, high] = [0, tails.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tails[middle]?.to ?? Number.POSITIVE_INFINITY) < to) low = middle + 1
    else high = middle
  }
  return low
}
