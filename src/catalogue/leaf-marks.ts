import type { QueryLeaf, StateName } from '../model/query/ast.ts'
import { foldedTest, minutesLeft, nameKeyTest } from '../model/query/conditions.ts'
import { dateTest } from '../model/query/dates.ts'
import { isTextLeaf, type TextLeaf } from '../model/query/text-leaf.ts'
import { type ArticleState, UNREAD } from '../model/reading-state.ts'
import type { Columns, Titles } from './columns.ts'
import { type DocSet, noDocs } from './doc-set.ts'
import { addDoc, docsWithin, everyDoc, removeDoc, setOf } from './make-doc-set.ts'
import { exactly, type Marks } from './marks.ts'
import type { NameColumn } from './name-column.ts'

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
  /** From the search index. */
  readonly text: (leaf: TextLeaf) => Marks
}

/** What a condition finds. */
export function leafMarks(leaf: QueryLeaf, asked: Asked): Marks {
  return isTextLeaf(leaf) ? asked.text(leaf) : exactly(metBy(leaf, asked))
}

/** What needs no text. */
function metBy(leaf: QueryLeaf, asked: Asked): DocSet {
  const { columns, states } = asked
  switch (leaf.kind) {
    case 'among':
      return setOf(
        leaf.articles.flatMap((id) => asked.docOf(id) ?? []),
        columns.count,
      )
    case 'field':
      return withField(leaf, asked)
    case 'lang':
      return withNames(columns.languages, (lang) => `${lang}-`.startsWith(`${leaf.value}-`))
    case 'undated':
      return withNames(columns.published, (day) => day === '')
    case 'range':
      return leaf.field === 'published' ? withNames(columns.published, dateTest(leaf)) : withNumbers(leaf, asked)
    case 'is':
      return withState(leaf.state, columns.count, states)
    default:
      return noDocs(columns.count) // what asks for highlights or notes is answered before, by `answerMarks`
  }
}

function withField({ field, term }: Extract<QueryLeaf, { kind: 'field' }>, { columns, titles }: Asked): DocSet {
  switch (field) {
    case 'text':
    case 'note':
    case 'highlight':
      return noDocs(columns.count) // as above
    case 'title': {
      const holds = foldedTest(term)
      const met = noDocs(columns.count)
      for (const [doc, title] of titles.folded.entries()) if (holds(title)) addDoc(met, doc)
      return met
    }
    default:
      return withNames(columns.facets[field], nameKeyTest(term))
  }
}

/** Tests each name once, and looks at no article that has none of those wanted. */
function withNames({ keys, starts, docsOf }: NameColumn, test: (key: string) => boolean): DocSet {
  const met = noDocs(starts.length - 1)
  for (const [code, key] of keys.entries()) {
    if (!test(key)) continue
    const docs = docsOf(code)
    for (let at = 0; at < docs.length; at += 1) addDoc(met, docs[at] ?? 0)
  }
  return met
}

function withNumbers({ field, from, to, strict }: Extract<QueryLeaf, { kind: 'range' }>, asked: Asked): DocSet {
  const { words, minutes } = asked.columns
  // Whole numbers on both sides.
  const least = from === null ? Number.NEGATIVE_INFINITY : Number(from) + Number(strict)
  const most = to === null ? Number.POSITIVE_INFINITY : Number(to) - Number(strict)
  const values = field === 'words' ? words : minutes
  const met = docsWithin(values, least, most)
  if (field !== 'left') return met
  for (const [doc, state] of asked.states) {
    const left = minutesLeft({ words: words[doc] ?? 0 }, state)
    if (left >= least && left <= most) addDoc(met, doc)
    else removeDoc(met, doc)
  }
  return met
}

function withState(state: StateName, count: number, states: ReaderStates): DocSet {
  const holds = (one: ArticleState) => (state === 'saved' ? one.saved : one.status === state)
  const met = holds(UNREAD) ? everyDoc(count) : noDocs(count)
  for (const [doc, one] of states) {
    if (holds(one)) addDoc(met, doc)
    else removeDoc(met, doc)
  }
  return met
}
