import type { QueryNode } from './ast.ts'

/** Joins conditions that must all hold; nested ones are taken up, a single one stands for itself. */
export function allOf(nodes: readonly QueryNode[]): QueryNode | null {
  const flat = nodes.flatMap((node) => (node.kind === 'all' ? node.nodes : [node]))
  return flat.length > 1 ? { kind: 'all', nodes: flat } : (flat[0] ?? null)
}

/** Joins conditions of which one must hold; nested ones are taken up, a single one stands for itself. */
export function anyOf(nodes: readonly QueryNode[]): QueryNode | null {
  const flat = nodes.flatMap((node) => (node.kind === 'any' ? node.nodes : [node]))
  return flat.length > 1 ? { kind: 'any', nodes: flat } : (flat[0] ?? null)
}

/** The opposite; of an opposite, the thing itself. */
export function notOf(node: QueryNode): QueryNode {
  return node.kind === 'not' ? node.node : { kind: 'not', node }
}

/** The conditions that stand side by side at the top of a query. */
export function conditionsOf(where: QueryNode | null): readonly QueryNode[] {
  if (where === null) return []
  return where.kind === 'all' ? where.nodes : [where]
}

/**
 * What makes conditions that stand side by side combine as "any": bare words with bare words, and
 * the values of one field. Null for conditions that each must hold by themselves.
 */
export function groupOf(node: QueryNode): string | null {
  switch (node.kind) {
    case 'words':
    case 'lang':
      return node.kind
    case 'field':
    case 'range':
      return node.field
    case 'undated':
      return 'published'
    case 'among':
      return groupOf(node.asked)
    case 'is':
      // Saved is no reading status: `is:saved is:unread` asks for both.
      return node.state === 'saved' ? 'saved' : 'status'
    case 'any': {
      const groups = new Set(
        node.nodes.map((child) => (child.kind === 'any' || child.kind === 'words' ? null : groupOf(child))),
      )
      const [only] = groups
      return groups.size === 1 && only !== undefined ? only : null
    }
    default:
      return null
  }
}

/** Conditions side by side, as typed with only spaces between: groups combine as "any", the rest as "all". */
export function sideBySide(nodes: readonly { node: QueryNode; free: boolean }[]): QueryNode | null {
  const slots: { group: string | null; nodes: QueryNode[] }[] = []
  for (const { node, free } of nodes) {
    const group = free ? groupOf(node) : null
    const slot = group === null ? undefined : slots.find((candidate) => candidate.group === group)
    if (slot) slot.nodes.push(node)
    else slots.push({ group, nodes: [node] })
  }
  return allOf(slots.flatMap(({ nodes: members }) => joinGroup(members) ?? []))
}

function joinGroup(members: readonly QueryNode[]): QueryNode | null {
  const terms = members.flatMap((node) => (node.kind === 'words' ? node.terms : []))
  return terms.length > 0 && members.every((node) => node.kind === 'words') ? { kind: 'words', terms } : anyOf(members)
}
