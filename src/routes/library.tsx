import { ContinueReading } from '../components/ContinueReading.tsx'
import { EmptyLibrary } from '../components/EmptyLibrary.tsx'
import { useServices } from '../services.tsx'
import { ListPage } from './shared/list-page.tsx'
import { Missing } from './shared/missing.tsx'
import { useBuiltListing } from './shared/use-built-listing.ts'
import { useContinueRows } from './shared/use-continue-rows.ts'

/** `/`: continue reading, then everything. */
export function Component() {
  const { name, count } = useServices().about
  const rows = useContinueRows()
  const built = useBuiltListing()
  if (built === null) return <Missing />
  const heading = (
    <h1 className="sr-only" tabIndex={-1}>
      {name}
    </h1>
  )
  if (count === 0)
    return (
      <>
        {heading}
        <EmptyLibrary />
      </>
    )
  return <ListPage built={built} head={heading} above={<ContinueReading rows={rows} />} />
}
