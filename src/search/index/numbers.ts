/** Whole numbers from 0 to 2^32 - 1, one after another: four bytes each, for what there are millions of. */
export type NumberList = {
  push(value: number): void
  readonly length: number
  /** What was pushed, for as long as nothing more is. */
  view(): Uint32Array
}

export function createNumberList(): NumberList {
  let values = new Uint32Array(1024)
  let length = 0
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2)
        larger.set(values)
        values = larger
      }
      values[length] = value
      length += 1
    },
    get length() {
      return length
    },
    view: () => values.subarray(0, length),
  }
}

/**
 * The numbers below `count` by the group that each is in, ascending within it: a sort by counting, in
 * two passes and without a comparison.
 * @param groupOf a group below `groups`; asked twice
 */
export function groupNumbers(
  count: number,
  groups: number,
  groupOf: (value: number) => number,
): (group: number) => Uint32Array {
  const ends = new Uint32Array(groups + 1)
  for (let value = 0; value < count; value += 1) {
    const next = groupOf(value) + 1
    ends[next] = (ends[next] ?? 0) + 1
  }
  for (let group = 0; group < groups; group += 1) ends[group + 1] = (ends[group + 1] ?? 0) + (ends[group] ?? 0)
  const next = ends.slice()
  const values = new Uint32Array(count)
  for (let value = 0; value < count; value += 1) {
    const group = groupOf(value)
    const at = next[group] ?? 0
    values[at] = value
    next[group] = at + 1
  }
  return (group) => values.subarray(ends[group] ?? 0, ends[group + 1] ?? 0)
}
