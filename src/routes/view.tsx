import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { filterViews } from '../model/filter-views.ts'
import type { Listing } from '../model/listing.ts'
import { ListPage } from './shared/list-page.tsx'
import { Missing } from './shared/missing.tsx'
import { useManifest } from './shared/use-library.ts'
import { usePageTitle } from './shared/use-page-title.ts'

/** What a view is a view of, above its heading. */
const KINDS: Readonly<Record<string, string>> = {
  sections: 'Section',
  authors: 'Author',
  sources: 'Source',
  tags: 'Tag',
  dates: 'Date',
}

/** `/sections/x/pages/2` without the page, with its slash. */
function listPath(pathname: string): string {
  return `${pathname.replace(/\/+$/, '').replace(/\/pages\/\d+$/, '')}/`
}

/** A filter view: the articles of one section, author, source, tag, year or month. */
export function Component() {
  const { pathname } = useLocation()
  const path = listPath(decodeURI(pathname))
  const manifest = useManifest()
  const prerendered = useQueryClient()
    .getQueriesData<Listing>({ queryKey: ['listing', path] })
    .find(([, listing]) => listing !== undefined)?.[1]
  const known = useMemo(() => manifest && filterViews(manifest).find((view) => view.path === path), [manifest, path])
  const label = known?.label ?? prerendered?.label ?? null

  if (manifest && !known) return <Missing />
  return <View path={path} view={known?.view ?? prerendered?.view} label={label} />
}

function View({ path, view, label }: { path: string; view: string | undefined; label: string | null }) {
  usePageTitle(label)
  const asked = useMemo(() => ({ path, view, label: label ?? '' }), [path, view, label])
  return (
    <ListPage
      view={asked}
      head={
        <header className="view-head">
          <p className="label">{KINDS[path.split('/')[1] ?? '']}</p>
          <h1 tabIndex={-1}>{label}</h1>
        </header>
      }
    />
  )
}
