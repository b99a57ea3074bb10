import type { Query, QueryNode, Sort, TextTerm } from './ast.ts'
import { groupOf } from './tree.ts'

/** How tightly the surroundings bind, loosest first: spaces, OR, AND, NOT. */
const SPACE = 0
const OR = 1
const AND = 2
const NOT = 3

/**
 * The canonical text of a query. Parsing it gives the same query again, and two texts that mean
 * the same by spelling alone (`is:unread  foo`, `is:unread foo`) have one canonical text.
 */
export function printQuery({ where, sort }: Pick<Query, 'where' | 'sort'>): string {
  const parts = [where === null ? '' : print(where, SPACE), sort === null ? '' : `sort:${printSort(sort)}`]
  return parts.filter((part) => part !== '').join(' ')
}

/** One condition as it stands among others. */
export function printNode(node: QueryNode): string {
  return print(node, OR)
}

/** `-published`: a dash for descending. */
export function printSort(sort: Sort): string {
  return `${sort.descending ? '-' : ''}${sort.key}`
}

function print(node: QueryNode, around: number): string {
  switch (node.kind) {
    case 'all':
      return printAll(node.nodes, around)
    case 'any': {
      if (groupOf(node) !== null) return wrap(node.nodes.map((child) => print(child, NOT)).join(' '), around > SPACE)
      return wrap(node.nodes.map((child) => print(child, AND)).join(' OR '), around > OR)
    }
    case 'not':
      return `-${print(node.node, NOT)}`
    case 'words':
      return wrap(node.terms.map(printTerm).join(' '), around > SPACE && node.terms.length > 1)
    case 'phrase':
      return printTerm(node)
    case 'field':
      return `${node.field}:${printTerm(node.term)}`
    case 'near':
      return `${printTerm(node.left)} near/${node.distance} ${printTerm(node.right)}`
    case 'lang':
      return `lang:${node.value}`
    case 'range':
      return `${node.field}:${printRange(node)}`
    case 'undated':
      return 'published:undated'
    case 'is':
      return `is:${node.state}`
    case 'has':
      return `has:${node.feature}`
    case 'among':
      return print(node.asked, around)
  }
}

/** Spaces where nothing would merge by standing side by side, AND where something would. */
function printAll(nodes: readonly QueryNode[], around: number): string {
  const groups = nodes.map(groupOf).filter((group) => group !== null)
  if (around > AND) return `(${printAll(nodes, SPACE)})`
  if (around > SPACE || new Set(groups).size < groups.length) {
    return nodes.map((node) => print(node, NOT)).join(' AND ')
  }
  return nodes.map((node) => print(node, groupOf(node) === null ? OR : SPACE)).join(' ')
}

function wrap(text: string, needed: boolean): string {
  return needed ? `(${text})` : text
}

function printTerm(term: TextTerm): string {
  if (term.kind === 'phrase') return `"${term.text}"`
  return term.prefix ? `${term.text}*` : term.text
}

function printRange({ field, from, to, strict }: Extract<QueryNode, { kind: 'range' }>): string {
  const unit = field === 'left' || field === 'length' ? 'm' : ''
  if (strict) return from === null ? `<${to}${unit}` : `>${from}${unit}`
  if (from === to) return `${from}${unit}`
  return `${from === null ? '' : from + unit}..${to === null ? '' : to + unit}`
}
