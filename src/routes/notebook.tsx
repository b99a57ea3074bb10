import { Link } from 'react-router-dom'
import { SHELF_PATH } from '../model/permalink.ts'
import { usePageTitle } from './shared/use-page-title.ts'

/** `/notebook`: for highlights and notes. */
export function Component() {
  usePageTitle('Notebook')
  return (
    <div className="narrow">
      <h1 tabIndex={-1}>Notebook</h1>
      <p className="prose">
        Nothing stands here yet. Highlights and notes come with a later version; what you save until then is on{' '}
        <Link to={SHELF_PATH}>the shelf</Link>.
      </p>
    </div>
  )
}
