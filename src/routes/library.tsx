import { ContinueReading } from '../components/ContinueReading.tsx'
import { EmptyLibrary } from '../components/EmptyLibrary.tsx'
import { LIBRARY_PATH } from '../model/permalink.ts'
import { ListPage } from './shared/list-page.tsx'
import { useContinueRows } from './shared/use-continue-rows.ts'
import { useLibraryRoot } from './shared/use-library.ts'
import { usePageTitle } from './shared/use-page-title.ts'

const VIEW = { path: LIBRARY_PATH, view: '', label: null }

/** `/`: continue reading, then everything. */
export function Component() {
  const { name } = useLibraryRoot()
  const rows = useContinueRows()
  usePageTitle(null)
  return (
    <ListPage
      view={VIEW}
      head={
        <h1 className="sr-only" tabIndex={-1}>
          {name}
        </h1>
      }
      above={<ContinueReading rows={rows} />}
      empty={<EmptyLibrary />}
    />
  )
}
