import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router-dom'
import { Link } from '../../components/Link.tsx'
import { articlePath, LIBRARY_PATH } from '../../model/permalink.ts'
import { useServices } from '../../services.tsx'
import { useHydrated } from './use-hydrated.ts'
import { usePageTitle } from './use-page-title.ts'

/** Enough to find a mistyped address, few enough to read. */
const OFFERED = 5

/** What stands where nothing is: which articles the address may have meant. */
export function Missing() {
  usePageTitle('Page not found')
  const { pathname } = useLocation()
  const { engine } = useServices()
  const { data: near = [] } = useQuery({
    queryKey: ['nearest', pathname],
    queryFn: () => engine.nearest(pathname, OFFERED),
    enabled: useHydrated(),
  })
  return (
    <div className="narrow">
      <h1 tabIndex={-1}>There is nothing at this address</h1>
      <p className="prose">The link may be mistyped, or the article may have been taken out of the library.</p>
      {near.length > 0 && (
        <>
          <h2>Nearest to it</h2>
          <ul className="prose bullets">
            {near.map(({ slug, title }) => (
              <li key={slug}>
                <Link to={articlePath(slug)}>{title}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link className="button" to={LIBRARY_PATH}>
          All articles
        </Link>
      </p>
    </div>
  )
}
