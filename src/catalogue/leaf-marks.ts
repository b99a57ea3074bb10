import type { QueryLeaf, StateName } from '../model/query/ast.ts'
import { foldedTest, minutesLeft, nameKeyTest } from '../model/query/conditions.ts'
import { dateInRange } from '../model/query/dates.ts'
import type { TextLeaf } from '../model/query/text-leaf.ts'
import { type ArticleState, UNREAD } from '../model/reading-state.ts'
import type { Columns, NameColumn, Titles } from './columns.ts'

/** The reader's own, by the articles' numbers; who is absent is unread. */
export type ReaderStates = ReadonlyMap<number, ArticleState>

/** What conditions are put to. */
export type Asked = {
  readonly columns: Columns
  readonly states: ReaderStates
  /** The number of an article that the query or the reader names by its id. */
  readonly docOf: (id: string) => number | undefined
  /** By number; none unless the query asks for titles. */
  readonly titles: Titles
  /** 0, 1 or 2 for each article, from the search index. */
  readonly text: (leaf: TextLeaf) => Uint8Array
}

/** In which of the articles a condition is met: 2 where it is, and 1 where some of its bare words are. */
export function leafMarks(leaf: QueryLeaf, asked: Asked): Uint8Array {
  const { columns, states } = asked
  switch (leaf.kind) {
    case 'words':
    case 'phrase':
    case 'near':
      return asked.text(leaf)
    case 'has':
      // What asks for highlights is answered before, by `answerMarks`.
      return leaf.feature === 'figure' || leaf.feature === 'table' ? asked.text(leaf) : new Uint8Array(columns.count)
    case 'among':
      return markDocs(
        columns.count,
        leaf.articles.flatMap((id) => asked.docOf(id) ?? []),
      )
    case 'field':
      return fieldMarks(leaf, asked)
    case 'lang':
      return markNames(columns.languages, (lang) => `${lang}-`.startsWith(`${leaf.value}-`))
    case 'undated':
      return markNames(columns.published, (day) => day === '')
    case 'range':
      return leaf.field === 'published'
        ? markNames(columns.published, (day) => day !== '' && dateInRange(day, leaf))
        : markNumbers(leaf, asked)
    case 'is':
      return markState(leaf.state, columns.count, states)
  }
}

function fieldMarks(leaf: Extract<QueryLeaf, { kind: 'field' }>, asked: Asked): Uint8Array {
  const { field, term } = leaf
  const { columns, titles } = asked
  switch (field) {
    case 'text':
      return asked.text(leaf)
    case 'note':
    case 'highlight':
      return new Uint8Array(columns.count) // as above
    case 'title': {
      const holds = foldedTest(term)
      const marks = new Uint8Array(columns.count)
      for (let doc = 0; doc < marks.length; doc += 1) if (holds(titles.folded[doc] ?? '')) marks[doc] = 2
      return marks
    }
    default:
      return markNames(columns.facets[field], nameKeyTest(term))
  }
}

/** Tests each name once, and looks at no article that has none of those wanted. */
function markNames({ keys, starts, docsOf }: NameColumn, test: (key: string) => boolean): Uint8Array {
  const marks = new Uint8Array(starts.length - 1)
  for (const [code, key] of keys.entries()) {
    if (!test(key)) continue
    const docs = docsOf(code)
    for (let at = 0; at < docs.length; at += 1) marks[docs[at] ?? 0] = 2
  }
  return marks
}

function markNumbers({ field, from, to, strict }: Extract<QueryLeaf, { kind: 'range' }>, asked: Asked): Uint8Array {
  const { words, minutes } = asked.columns
  const least = from === null ? Number.NEGATIVE_INFINITY : Number(from)
  const most = to === null ? Number.POSITIVE_INFINITY : Number(to)
  const mark = (value: number) => {
    const isInside = strict ? value > least && value < most : value >= least && value <= most
    return isInside ? 2 : 0
  }
  const values = field === 'words' ? words : minutes
  const marks = new Uint8Array(values.length)
  for (let doc = 0; doc < marks.length; doc += 1) marks[doc] = mark(values[doc] ?? 0)
  if (field !== 'left') return marks
  for (const [doc, state] of asked.states) marks[doc] = mark(minutesLeft({ words: words[doc] ?? 0 }, state))
  return marks
}

function markState(state: StateName, count: number, states: ReaderStates): Uint8Array {
  const holds = (one: ArticleState) => (state === 'saved' ? one.saved : one.status === state)
  const marks = new Uint8Array(count).fill(holds(UNREAD) ? 2 : 0)
  for (const [doc, one] of states) marks[doc] = holds(one) ? 2 : 0
  return marks
}

function markDocs(count: number, docs: Iterable<number>): Uint8Array {
  const marks = new Uint8Array(count)
  for (const doc of docs) marks[doc] = 2
  return marks
}
