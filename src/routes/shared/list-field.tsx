import { useHref } from 'react-router-dom'
import { SearchField } from '../../components/SearchField.tsx'
import type { Listing } from '../../model/listing.ts'
import { SEARCH_PATH } from '../../model/permalink.ts'
import { listAddress } from './list-path.ts'
import { useCompletions } from './use-completions.ts'
import { usePrepareSearch } from './use-prepare-search.ts'
import { useQueryField } from './use-query-field.ts'

export type ListFieldProps = {
  /** As the build made it. */
  readonly built: Listing
  readonly q: string
}

/** The field above a list, apart from it: a letter that is typed renders neither list nor filters again. */
export function ListField({ built, q }: ListFieldProps) {
  const { path } = built
  const field = useQueryField(q, (text) => listAddress(path, text))
  const completionsAt = useCompletions(field.value, built, built)
  return (
    <SearchField
      value={field.value}
      onChange={field.onChange}
      action={useHref(SEARCH_PATH)}
      onFocus={usePrepareSearch()}
      onSubmit={(text) => field.leave(listAddress(SEARCH_PATH, text.trim()))}
      completionsAt={completionsAt}
    />
  )
}
