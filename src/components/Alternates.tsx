import type { Alternate } from '../model/article.ts'
import { articlePath } from '../model/permalink.ts'
import { Link } from './Link.tsx'
import { PublishedDate } from './PublishedDate.tsx'

/** The other copies of an article, by what tells them apart. */
export function Alternates({ alternates }: { alternates: readonly Alternate[] }) {
  return (
    <p className="alternates">
      Also saved from{' '}
      {alternates.map(({ id, slug, source, title, published }, at) => (
        <span key={id}>
          {at === 0 ? '' : at === alternates.length - 1 ? ' and ' : ', '}
          <Link to={articlePath(slug)} dir="auto">
            {source ?? title}
          </Link>
          {published && (
            <>
              {' '}
              (<PublishedDate published={published} short />)
            </>
          )}
        </span>
      ))}
    </p>
  )
}
