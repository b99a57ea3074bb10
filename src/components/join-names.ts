/** `A`, `A and B`, `A, B and C`; more than `limit` names end in `and 37 others`. */
export function joinNames(names: readonly string[], limit: number = Number.POSITIVE_INFINITY): string {
  if (names.length > limit) return `${names.slice(0, limit).join(', ')} and ${names.length - limit} others`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
