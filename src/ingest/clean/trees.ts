/**
 * A small decision tree: a leaf is what it adds, a split asks whether a measure (by its number) is at most
 * `cut`, and goes on with `below` or `above`.
 */
export type Tree = number | readonly [measure: number, cut: number, below: Tree, above: Tree]

/** The sum of what the trees say, from a base: gradient boosting (Friedman, Annals of Statistics 29, 2001). */
export function weigh(base: number, trees: readonly Tree[], measureOf: (measure: number) => number): number {
  let sum = base
  for (const tree of trees) sum += leafOf(tree, measureOf)
  return sum
}

function leafOf(tree: Tree, measureOf: (measure: number) => number): number {
  let node = tree
  while (typeof node !== 'number') node = measureOf(node[0]) <= node[1] ? node[2] : node[3]
  return node
}
