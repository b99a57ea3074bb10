/** `A`, `A and B`, `A, B and C`; from two more than `limit` on, the rest is counted: `A, B, C and 37 others`. */
export function joinNames(names: readonly string[], limit: number = Number.POSITIVE_INFINITY): string {
  // One more is printed: "and 1 other" is as long as a name and says less.
  if (names.length > limit + 1) return `${names.slice(0, limit).join(', ')} and ${names.length - limit} others`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
