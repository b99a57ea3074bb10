import type { Query, QueryNode, Sort, TextTerm } from './ast.ts'
import { FIELD_NAMES, fieldCondition, sortOf } from './field.ts'
import { lex, type Token } from './lex.ts'
import { bareWords, phraseTerm } from './terms.ts'
import { allOf, anyOf, notOf, sideBySide } from './tree.ts'

/** Parentheses deeper than this are no question anybody asks; the limit keeps the parser total. */
const MAX_DEPTH = 40

const NOTHING = 'There is no letter and no digit to search for, so everything is shown.'

/** A condition, and whether it stands free, so that its neighbours of one group may join it. */
type Item = { readonly node: QueryNode; readonly free: boolean }

/**
 * Reads a query (grammar: `docs/query.md`). Total: whatever was typed is a query, and what was not
 * understood is searched as words, with a notice that says so.
 */
export function parseQuery(text: string): Query {
  const notices: string[] = []
  const parser = createParser(lex(text, notices), notices)
  const where = parser.query()
  if (where === null && parser.sort() === null && text.trim() !== '') notices.push(NOTHING)
  return { where, sort: parser.sort(), notices: [...new Set(notices)] }
}

function createParser(tokens: readonly Token[], notices: string[]) {
  let at = 0
  let depth = 0
  let sort: Sort | null = null

  function query(): QueryNode | null {
    const items: Item[] = []
    while (at < tokens.length) {
      const token = tokens[at]
      if (token?.kind === 'close' && depth > 0) break
      if (token?.kind === 'close') {
        notices.push('A closing parenthesis without an opening one was left out.')
        at += 1
      } else items.push(...either())
    }
    return sideBySide(items)
  }

  function either(): readonly Item[] {
    return joined('or', both, anyOf)
  }

  function both(): readonly Item[] {
    return joined('and', opposite, allOf)
  }

  /** `operand (OPERATOR operand)*`; an operator without an operand on each side is a word. */
  function joined(
    operator: 'or' | 'and',
    operand: () => readonly Item[],
    join: (nodes: readonly QueryNode[]) => QueryNode | null,
  ): readonly Item[] {
    const token = tokens[at]
    if (token?.kind === 'or' || token?.kind === 'and') return operator === 'and' ? stray(token) : operand()
    const operands = [operand()]
    while (tokens[at]?.kind === operator && startsOperand(at + 1)) {
      at += 1
      operands.push(operand())
    }
    if (operands.length === 1) return operands[0] ?? []
    const node = join(operands.flatMap((items) => sideBySide(items) ?? []))
    return node === null ? [] : [{ node, free: false }]
  }

  function startsOperand(index: number): boolean {
    const kind = tokens[index]?.kind
    return kind !== undefined && kind !== 'close' && kind !== 'and' && kind !== 'or'
  }

  function opposite(): readonly Item[] {
    const first = tokens[at]
    let negative = false
    while (tokens[at]?.kind === 'not') {
      negative = !negative
      at += 1
    }
    if (first?.kind === 'not' && !startsOperand(at)) return stray(first, at)
    const items = primary()
    if (first?.kind !== 'not') return items
    const node = sideBySide(items)
    return node === null ? [] : [{ node: negative ? notOf(node) : node, free: false }]
  }

  function primary(): readonly Item[] {
    const token = tokens[at]
    if (token === undefined) return []
    if (token.kind === 'open') return group()
    at += 1
    if (token.kind === 'word' || token.kind === 'phrase') return nearChain(token)
    if (token.kind === 'field') return field(token)
    return stray(token, at)
  }

  function group(): readonly Item[] {
    at += 1
    if (depth >= MAX_DEPTH) return []
    depth += 1
    const node = query()
    depth -= 1
    if (tokens[at]?.kind === 'close') at += 1
    else notices.push('A parenthesis is not closed: it was taken to end with the query.')
    return node === null ? [] : [{ node, free: false }]
  }

  /** `term near/5 term near/3 term`: each pair must be near. */
  function nearChain(first: Token): readonly Item[] {
    let left = termOf(first)
    const pairs: Item[] = []
    for (let near = tokens[at]; near?.kind === 'near' && left !== null; near = tokens[at]) {
      const next = tokens[at + 1]
      const right = next && termOf(next)
      if (!right) break
      pairs.push({ node: { kind: 'near', distance: near.distance, left, right }, free: false })
      left = right
      at += 2
    }
    return pairs.length > 0 ? pairs : words(first)
  }

  function field(token: Extract<Token, { kind: 'field' }>): readonly Item[] {
    const { name, value, quoted, raw } = token
    if (name === 'sort') {
      const order = sortOf(value)
      if (order !== null) {
        if (sort !== null) notices.push('A list has one order: the last “sort:” counts.')
        sort = order
        return []
      }
    }
    const node = fieldCondition(name, value, quoted)
    if (node !== null) return [{ node, free: true }]
    const reason = !FIELD_NAMES.includes(name)
      ? `There is no field “${name}”`
      : value === ''
        ? `The field “${name}” has no value`
        : `“${value}” is no value of the field “${name}”`
    // An address is text, and nobody means "http" as a field.
    if (!value.startsWith('//')) notices.push(`${reason}: “${raw}” was searched as words.`)
    return wordItems(raw)
  }

  function words(token: Token): readonly Item[] {
    if (token.kind === 'phrase') {
      const term = phraseTerm(token.value)
      if (term !== null && /[\p{L}\p{N}]/u.test(term.text)) return [{ node: term, free: false }]
    }
    return token.kind === 'word' ? wordItems(token.value) : []
  }

  function stray(token: Token, next: number = at + 1): readonly Item[] {
    at = next
    if (token.raw === '-') return []
    notices.push(`“${token.raw}” joins nothing here: it was searched as a word.`)
    return wordItems(token.raw)
  }

  return { query, sort: () => sort }
}

function wordItems(raw: string): readonly Item[] {
  return bareWords(raw).map((term) => ({ node: { kind: 'words', terms: [term] }, free: true }))
}

/** What a token may be beside `near/5`. */
function termOf(token: Token): TextTerm | null {
  if (token.kind === 'phrase') {
    const term = phraseTerm(token.value)
    return term !== null && /[\p{L}\p{N}]/u.test(term.text) ? term : null
  }
  if (token.kind !== 'word') return null
  const [term, ...more] = bareWords(token.value)
  return term !== undefined && more.length === 0 ? term : null
}
