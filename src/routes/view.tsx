import { ListPage } from './shared/list-page.tsx'
import { Missing } from './shared/missing.tsx'
import { useBuiltListing } from './shared/use-built-listing.ts'

/** What a view is a view of, above its heading. */
const KINDS: Readonly<Record<string, string>> = {
  sections: 'Section',
  authors: 'Author',
  sources: 'Source',
  tags: 'Tag',
  dates: 'Date',
}

/** A filter view: the articles of one section, author, source, tag, year or month. */
export function Component() {
  const built = useBuiltListing()
  if (built === null) return <Missing />
  return (
    <ListPage
      built={built}
      head={
        <header className="view-head">
          <p className="label">{KINDS[built.path.split('/')[1] ?? '']}</p>
          <h1 tabIndex={-1}>{built.label}</h1>
        </header>
      }
    />
  )
}
