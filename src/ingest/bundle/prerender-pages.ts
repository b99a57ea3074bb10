import { countFacets } from '../../catalogue/count-facets.ts'
import { docsIn } from '../../catalogue/doc-set.ts'
import { everyDoc, setOf } from '../../catalogue/make-doc-set.ts'
import { foldCopies } from '../../catalogue/order.ts'
import { pageOf } from '../../catalogue/page-of.ts'
import { type FilterView, filterViews } from '../../catalogue/views.ts'
import { type ArticleSummary, summarize } from '../../model/article.ts'
import { FACET_VALUES } from '../../model/listing.ts'
import type { PageData, Render } from '../../model/page.ts'
import { withoutMarkup } from '../../model/page-in-html.ts'
import { pageRootOf } from '../../model/page-root.ts'
import { slugsOfFacets, slugsOfHead } from '../../model/page-slugs.ts'
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

/** A list as the build makes it: unrefined, and every article unread. */
function* listPages(
  { root, articles, slugs, columns }: EmittedLibrary,
  route: string,
  { docs, ...list }: Pick<FilterView, 'path' | 'view' | 'docs'> & { readonly label: string | null },
): Generator<PageTask> {
  const counting = setOf(docs, columns.count)
  const counted = countFacets(columns, new Map(), () => counting, FACET_VALUES)
  const named = slugsOfFacets(slugs, counted)
  const rows = foldCopies(docs, columns.copies)
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const shown = pageOf(rows, page)
    pages = shown.pages
    const summaries = [...shown.docs].flatMap((doc) => articles[doc] ?? []).map(summarize)
    const listing = { ...list, q: '', total: docs.length, page, pages, summaries, ...counted, notices: [] }
    yield {
      path: listPagePath(list.path, page),
      route,
      page: { root: pageRootOf(root), slugs: named, listing, search: root.files.search },
    }
  }
}

function* articlePages(library: EmittedLibrary): Generator<PageTask> {
  const { articles, slugs } = library
  const root = pageRootOf(library.root)
  for (const [index, { id, slug }] of articles.entries()) {
    const file = library.articleFile(id)
    const original = library.original(id)
    const next: ArticleSummary | undefined = articles[index + 1]
    const related = library.related(index)
    const shared = library.sharedWith(id)
    yield {
      path: articlePath(slug),
      route: 'article',
      page: {
        root,
        slugs: slugsOfHead(slugs, file.head),
        article: {
          head: file.head,
          next: next ? { slug: next.slug, title: next.title } : null,
          ...(related.length > 0 ? { related } : {}),
          ...(shared.length > 0 ? { shared } : {}),
          ...(file.blockMap ? { blockMap: file.blockMap } : {}),
        },
        html: file.html,
      },
    }
    yield { path: originalPath(slug), route: 'original', page: { root, original: { head: file.head, file: original } } }
  }
}

/** Without scripts, and before anything is typed, the search page leads to the filter views. */
function searchPage({ root, slugs, columns }: EmittedLibrary): PageData {
  const all = everyDoc(columns.count)
  const counted = countFacets(columns, new Map(), () => all, FACET_VALUES)
  const { section = [], author = [], source = [], tag = [], date = [] } = counted.facets
  const browse = { facets: { section, author, source, tag, date }, beyond: counted.beyond }
  return { root: pageRootOf(root), browse, slugs: slugsOfFacets(slugs, browse), search: root.files.search }
}

/** Every page of the site but `404.html` and redirects, one at a time, so that memory stays flat. */
export function* pageTasks(library: EmittedLibrary): Generator<PageTask> {
  const { columns, slugs } = library
  yield* listPages(library, 'library', {
    path: LIBRARY_PATH,
    view: '',
    label: null,
    docs: docsIn(everyDoc(columns.count)),
  })
  for (const view of filterViews(columns, slugs)) yield* listPages(library, 'view', view)
  yield { path: SEARCH_PATH, route: 'search', page: searchPage(library) }
  const page = { root: pageRootOf(library.root) }
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
  const below = `="${BASENAME}${task.path.slice(1)}` // the same link, without the way up and down again
  const document: Document = {
    title: rendered.title,
    route: task.route,
    root,
    library: task.page.root.library,
    body: rendered.body.replaceAll(below, '="./').replaceAll(`="${BASENAME}`, `="${root}`),
    data: withoutMarkup(data),
    head: options.head({ ...task, root, rendered }),
  }
  return { file: `${task.path.slice(1)}index.html`, html: renderDocument(options.shell, document) }
}

/**
 * The pages' files in the order of their tasks, so that a site does not depend on which was rendered first.
 * @param atOnce pages that may be under way at a time
 */
export async function* prerenderPages(
  tasks: Iterable<PageTask>,
  options: PrerenderOptions,
  atOnce: number,
): AsyncGenerator<{ readonly task: PageTask; readonly file: string; readonly html: string }> {
  const underWay: Promise<{ task: PageTask; file: string; html: string }>[] = []
  for (const task of tasks) {
    const page = prerenderPage(task, options).then((done) => ({ task, ...done }))
    page.catch(() => undefined) // the first that fails ends the build; those after it have nothing to add
    underWay.push(page)
    const first = underWay.length < atOnce ? undefined : underWay.shift()
    if (first) yield await first
  }
  for (const page of underWay) yield await page
}
