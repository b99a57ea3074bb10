import type { ArticleSummary } from '../../model/article.ts'
import { browsableFacets } from '../../model/browse.ts'
import { filterViews } from '../../model/filter-views.ts'
import { createPager } from '../../model/listing.ts'
import type { PageData, Render } from '../../model/page.ts'
import { slugsOfHead, slugsOfListing } from '../../model/page-slugs.ts'
import {
  articlePath,
  LIBRARY_PATH,
  listPagePath,
  NOTEBOOK_PATH,
  originalPath,
  PROBLEMS_PATH,
  SEARCH_PATH,
  SETTINGS_PATH,
  SHELF_PATH,
} from '../../model/permalink.ts'
import { UNREAD } from '../../model/reading-state.ts'
import { reportPage } from '../../model/report.ts'
import { type Document, renderDocument, type Shell } from './document.ts'
import type { EmittedLibrary } from './emit.ts'
import type { HeadPage } from './page-head.ts'

/** A page to make. */
export type PageTask = {
  /** Of its URL, from the root. */
  readonly path: string
  /** Its module's name in `src/routes/`. */
  readonly route: string
  readonly page: PageData & { readonly html?: string }
}

function* listPages(
  library: EmittedLibrary,
  route: string,
  view: { path: string; view: string; label: string | null },
): Generator<PageTask> {
  const pageOf = createPager({
    articles: library.manifest.articles,
    ...view,
    q: '',
    stateOf: () => UNREAD,
    textMatches: null,
  })
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const listing = pageOf(page)
    pages = listing.pages
    const slugs = slugsOfListing(library.manifest.slugs, listing)
    yield { path: listPagePath(view.path, page), route, page: { root: library.root, slugs, listing } }
  }
}

function* articlePages(library: EmittedLibrary): Generator<PageTask> {
  const { root, manifest } = library
  for (const [index, { id, slug }] of manifest.articles.entries()) {
    const file = library.articleFile(id)
    const original = library.original(id)
    const next: ArticleSummary | undefined = manifest.articles[index + 1]
    const related = library.related(index)
    yield {
      path: articlePath(slug),
      route: 'article',
      page: {
        root,
        slugs: slugsOfHead(manifest.slugs, file.head),
        article: {
          head: file.head,
          next: next ? { slug: next.slug, title: next.title } : null,
          ...(related.length > 0 ? { related } : {}),
          ...(file.blockMap ? { blockMap: file.blockMap } : {}),
        },
        html: file.html,
      },
    }
    yield { path: originalPath(slug), route: 'original', page: { root, original: { head: file.head, file: original } } }
  }
}

/** Without scripts, and before anything is typed, the search page leads to the filter views. */
function searchPage({ root, manifest }: EmittedLibrary): PageData {
  const browse = browsableFacets(manifest.articles)
  return { root, browse, slugs: slugsOfListing(manifest.slugs, { facets: browse }) }
}

/** Every page of the site but `404.html` and redirects, one at a time, so that memory stays flat. */
export function* pageTasks(library: EmittedLibrary): Generator<PageTask> {
  yield* listPages(library, 'library', { path: LIBRARY_PATH, view: '', label: null })
  for (const view of filterViews(library.manifest)) yield* listPages(library, 'view', view)
  yield { path: SEARCH_PATH, route: 'search', page: searchPage(library) }
  const page = { root: library.root }
  yield { path: SHELF_PATH, route: 'shelf', page }
  yield { path: NOTEBOOK_PATH, route: 'notebook', page }
  yield { path: SETTINGS_PATH, route: 'settings', page }
  yield { path: PROBLEMS_PATH, route: 'problems', page: { ...page, report: reportPage(library.report) } }
  yield* articlePages(library)
}

/** Stands for the way to the root while React renders; never part of a real URL. */
const BASENAME = '/@offprint-root@/'

/** `../../` for `/a/b/`; a build with a fixed base names it instead. */
export function pathToRoot(path: string, base: string): string {
  if (base !== './' && base !== '') return base
  return '../'.repeat(path.split('/').length - 2) || './'
}

export type PrerenderOptions = {
  readonly shell: Shell
  readonly render: Render
  /** Vite's `base`: `./`, or an absolute path. */
  readonly base: string
  /** The lines of a page's head that are for machines, already escaped. */
  readonly head: (page: HeadPage) => readonly string[]
}

/** One page's file. */
export async function prerenderPage(
  task: PageTask,
  options: PrerenderOptions,
): Promise<{ file: string; html: string }> {
  const root = pathToRoot(task.path, options.base)
  const rendered = await options.render(task.path, task.page, BASENAME)
  const { html: _bodyStandsInTheMarkup, ...data } = task.page
  const document: Document = {
    title: rendered.title,
    route: task.route,
    root,
    library: task.page.root.library,
    body: rendered.body.replaceAll(`="${BASENAME}`, `="${root}`),
    data,
    head: options.head({ ...task, root, rendered }),
  }
  return { file: `${task.path.slice(1)}index.html`, html: renderDocument(options.shell, document) }
}
