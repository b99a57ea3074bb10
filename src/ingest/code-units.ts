/** Orders strings by UTF-16 code unit, which no machine's locale can change. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
