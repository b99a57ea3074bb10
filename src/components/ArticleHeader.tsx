import { Fragment } from 'react'
import type { ArticleHead } from '../model/article.ts'
import type { ViewFacet } from '../model/facet.ts'
import { readingMinutes } from '../model/reading-time.ts'
import { Dotted } from './Dotted.tsx'
import { Link } from './Link.tsx'
import { PublishedDate } from './PublishedDate.tsx'

export type ArticleHeaderProps = {
  readonly head: ArticleHead
  /** The filter view of a value; null where it has none. */
  readonly viewPathOf: (facet: ViewFacet, value: string) => string | null
}

/** What stands above the text. Printed bylines give way to the parsed names, which lead somewhere. */
export function ArticleHeader({ head, viewPathOf }: ArticleHeaderProps) {
  const { authors, byline, published, section, source, standfirst, title, words } = head
  const valueLink = (facet: ViewFacet, value: string) => {
    const path = viewPathOf(facet, value)
    return path === null ? value : <Link to={path}>{value}</Link>
  }
  return (
    <header className="head">
      {section && <p className="label">{valueLink('section', section)}</p>}
      <h1 tabIndex={-1}>{title}</h1>
      {standfirst && <p className="standfirst">{standfirst}</p>}
      {(authors.length > 0 || byline) && (
        <p className="byline">
          {authors.length === 0
            ? byline
            : authors.map((author, at) => (
                <Fragment key={author}>
                  {at === 0 ? '' : at === authors.length - 1 ? ' and ' : ', '}
                  {valueLink('author', author)}
                </Fragment>
              ))}
        </p>
      )}
      <p className="meta">
        <Dotted>
          {source && valueLink('source', source)}
          {published && <PublishedDate published={published} />}
          {`${readingMinutes(words)} min`}
        </Dotted>
      </p>
    </header>
  )
}
