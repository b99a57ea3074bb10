import type { Sort } from '../model/query/ast.ts'
import { printSort } from '../model/query/print.ts'
import { FilterLinks } from './FilterLinks.tsx'

/** What lists are put in order by most; `sort:` in a query knows more. */
const ORDERS: readonly { readonly sort: Sort; readonly label: string }[] = [
  { sort: { key: 'published', descending: true }, label: 'Newest' },
  { sort: { key: 'published', descending: false }, label: 'Oldest' },
  { sort: { key: 'words', descending: false }, label: 'Shortest' },
  { sort: { key: 'words', descending: true }, label: 'Longest' },
  { sort: { key: 'title', descending: false }, label: 'Title' },
]
const BEST: (typeof ORDERS)[number] = { sort: { key: 'relevance', descending: false }, label: 'Best match' }

export type OrdersProps = {
  /** What the query asks for; null for the list's own order: the newest first, with words the best. */
  readonly sort: Sort | null
  /** Whether the query has words, so that there is a best match. */
  readonly hasWords: boolean
  /** Where an order leads; null where there is nothing to follow yet. */
  readonly pathOf: (sort: Sort | null) => string | null
}

/** The orders that a list can be put in. */
export function Orders({ sort, hasWords, pathOf }: OrdersProps) {
  const orders = hasWords ? [BEST, ...ORDERS] : ORDERS
  const own = orders[0]?.sort
  const isChosen = (name: string) => own !== undefined && printSort(sort ?? own) === name
  return (
    <div className="orders needs-scripts">
      <h3 className="label">Order</h3>
      <FilterLinks
        values={orders.map((order) => ({ value: printSort(order.sort), label: order.label, count: null }))}
        isChosen={isChosen}
        pathOf={(name) => {
          const asked = orders.find((order) => printSort(order.sort) === name)?.sort ?? null
          return pathOf(asked === own ? null : asked)
        }}
      />
    </div>
  )
}
