import { parseQuery } from '../../model/query/parse.ts'
import { printQuery } from '../../model/query/print.ts'
import { useViews } from './use-views.ts'

/** What a list asks for and its refinement as one query, canonical. */
export function viewQuery(view: string, q: string): string {
  if (view === '' || q === '') return printQuery(parseQuery(view + q))
  // Side by side, two values of one field would be alternatives.
  return printQuery(parseQuery(`(${view}) AND (${q})`))
}

/**
 * Keeps what the list asks for, or takes it away again.
 * @param view what the list itself asks for; empty for the library
 */
export function KeepView({ view, q }: { readonly view: string; readonly q: string }) {
  const { views, keep, remove } = useViews()
  const query = viewQuery(view, q)
  const kept = views.find((one) => one.query === query)
  return (
    <button
      type="button"
      className="button"
      aria-pressed={kept !== undefined}
      onClick={() => (kept ? remove(kept) : keep(query))}
    >
      Keep this view
    </button>
  )
}
