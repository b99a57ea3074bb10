import type { QueryNode, TextTerm } from '../model/query/ast.ts'
import type { FoundWord } from './find-word.ts'
import type { Target } from './passage.ts'
import type { Answers } from './ranked.ts'
import { nearRuns, type Run, runsOf, sequenceOf } from './runs.ts'

/** What a query asks to see in a text: each of its words and phrases, but those it asks against. */
export function targetsOf(node: QueryNode | null, answers: Answers): readonly Target[] {
  if (node === null) return []
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.nodes.flatMap((child) => targetsOf(child, answers))
    case 'words':
      return unrepeated((answers.get(node)?.words ?? []).flat()).map(wordTarget)
    case 'phrase':
      return [termTarget(node)]
    case 'field':
      return node.field === 'text' ? [termTarget(node.term)] : []
    case 'near':
      return [nearTarget(node, ({ left }) => left), nearTarget(node, ({ right }) => right)]
    default:
      return []
  }
}

/** A long text that was pasted says many words more than once. */
function unrepeated(words: readonly FoundWord[]): readonly FoundWord[] {
  return [...new Map(words.map((one) => [one.word, one])).values()]
}

/** A common word is marked, but draws no passage to itself. */
function wordTarget({ stems, isStop }: FoundWord): Target {
  return {
    weight: isStop ? 0.1 : 1,
    runsIn: (tokens) => {
      const runs: Run[] = []
      for (const [at, { stem }] of tokens.entries()) if (stems.has(stem)) runs.push({ first: at, last: at })
      return runs
    },
  }
}

function termTarget(term: TextTerm): Target {
  return {
    weight: term.kind === 'phrase' ? term.text.split(' ').length : 1,
    runsIn: (tokens, tokenize) => runsOf(sequenceOf(term, tokenize), tokens),
  }
}

type Pair = ReturnType<typeof nearRuns>[number]

function nearTarget(
  { left, right, distance }: Extract<QueryNode, { kind: 'near' }>,
  side: (pair: Pair) => Pair['left'],
): Target {
  return {
    weight: 1,
    runsIn: (tokens, tokenize) => {
      const runs = (term: TextTerm) => runsOf(sequenceOf(term, tokenize), tokens)
      return nearRuns(runs(left), runs(right), distance).map(side)
    },
  }
}
