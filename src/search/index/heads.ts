import type { ArticleSummary } from '../../model/article.ts'
import { parseJson } from '../../model/format/parse-json.ts'
import { array, nullable, number, oneOf, type Shape, string } from '../../model/format/shape.ts'
import { encodeUtf8 } from '../../model/format/utf8.ts'
import type { ListedArticle } from '../../model/library-files.ts'
import type { BlockText } from '../html-blocks.ts'

/** What lists show of an article; beside it, for programs that read the files, where its own file is. */
export type IndexedHead = ArticleSummary & { readonly files: Pick<ListedArticle['files'], 'article'> }

/** What a hit shows of its article, and the text that its passage stands in. */
export type IndexedHit = { readonly article: ArticleSummary; readonly blocks: readonly BlockText[] }

/** Articles whose heads share a file: what ten rows of a list weigh, against the number of files. */
export const HEADS_PER_FILE = 2

/** How often an article was saved is known of few, and comes last. */
type Column = Exclude<keyof ArticleSummary, 'copies'>

/** The order in which an article's values stand in its row; the path of its file comes after them. Names would weigh as much as the values. */
const COLUMNS: readonly { readonly [C in Column]: readonly [C, Shape<ArticleSummary[C]>] }[Column][] = [
  ['id', string],
  ['slug', string],
  ['title', string],
  ['standfirst', nullable(string)],
  ['authors', array(string)],
  ['section', nullable(string)],
  ['tags', array(string)],
  ['source', nullable(string)],
  ['published', nullable(string)],
  ['lang', string],
  ['dir', oneOf('ltr', 'rtl')],
  ['words', number],
]

/** As JSON: an array of rows. */
export function encodeHeads(heads: readonly IndexedHead[]): Uint8Array {
  return encodeUtf8(JSON.stringify(heads.map(rowOf)))
}

/** Throws LibraryFormatError. */
export function decodeHeads(bytes: Uint8Array): readonly ArticleSummary[] {
  return rows(parseJson('heads', bytes), 'heads').map((row, index) => summaryOf(row, `heads[${index}]`))
}

/** As JSON: an article's row, then its blocks, each an id and a text. */
export function encodeHit(head: IndexedHead, blocks: IndexedHit['blocks']): Uint8Array {
  return encodeUtf8(JSON.stringify([rowOf(head), blocks.map(({ id, text }) => [id, text])]))
}

/** Throws LibraryFormatError. */
export function decodeHit(bytes: Uint8Array): IndexedHit {
  const [row = [], blocks = []] = rows(parseJson('hit', bytes), 'hit')
  return {
    article: summaryOf(row, 'hit.article'),
    blocks: rows(blocks, 'hit.blocks').map(([id, text], index) => ({
      id: string(id, `hit.blocks[${index}].id`),
      text: string(text, `hit.blocks[${index}].text`),
    })),
  }
}

function rowOf(head: IndexedHead): readonly unknown[] {
  const row = [...COLUMNS.map(([name]) => head[name]), head.files.article]
  return head.copies ? [...row, head.copies.best, head.copies.count] : row
}

function summaryOf(row: readonly unknown[], place: string): ArticleSummary {
  const [, best, count] = row.slice(COLUMNS.length)
  const summary: unknown = Object.fromEntries(
    COLUMNS.map(([name, shape], at) => [name, shape(row[at], `${place}.${name}`)]),
  )
  const copies =
    best === undefined
      ? {}
      : { copies: { best: string(best, `${place}.copies.best`), count: number(count, `${place}.copies.count`) } }
  return { ...(summary as ArticleSummary), ...copies } // every column was checked by its shape
}

const rows = array(array<unknown>((value) => value))
