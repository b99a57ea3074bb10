import type { ArticleSummary } from '../../model/article.ts'
import { parseJson } from '../../model/format/parse-json.ts'
import { array, nullable, number, oneOf, type Shape, string } from '../../model/format/shape.ts'
import { encodeUtf8 } from '../../model/format/utf8.ts'
import type { ListedArticle } from '../../model/manifest.ts'

/** What a hit shows of its article, and where the text is. */
export type IndexedHead = ArticleSummary & { readonly files: Pick<ListedArticle['files'], 'article'> }

/** Articles whose heads share a file: what ten hits weigh, against the number of files. */
export const HEADS_PER_FILE = 2

/** How often an article was saved is known of few, and comes last. */
type Column = Exclude<keyof ArticleSummary, 'copies'>

/** The order in which an article's values stand in its row; the path of its text comes after them. Names would weigh as much as the values. */
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
  const rowOf = (head: IndexedHead) => {
    const row = [...COLUMNS.map(([name]) => head[name]), head.files.article]
    return head.copies ? [...row, head.copies.best, head.copies.count] : row
  }
  return encodeUtf8(JSON.stringify(heads.map(rowOf)))
}

/** Throws LibraryFormatError. */
export function decodeHeads(bytes: Uint8Array): readonly IndexedHead[] {
  return rows(parseJson('heads', bytes), 'heads').map((row, index) => {
    const place = `heads[${index}]`
    const [path, best, count] = row.slice(COLUMNS.length)
    const summary: unknown = Object.fromEntries(
      COLUMNS.map(([name, shape], at) => [name, shape(row[at], `${place}.${name}`)]),
    )
    const files = { article: string(path, `${place}.files.article`) }
    const copies =
      best === undefined
        ? {}
        : { copies: { best: string(best, `${place}.copies.best`), count: number(count, `${place}.copies.count`) } }
    return { ...(summary as ArticleSummary), ...copies, files } // every column was checked by its shape
  })
}

const rows = array(array<unknown>((value) => value))
