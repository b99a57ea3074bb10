import type { ArticleHead, ArticleSummary } from './article.ts'
import type { BlockMap } from './block-map.ts'
import type { FacetSlugs, OriginalFile } from './library-files.ts'
import type { CountedFacets, Listing } from './listing.ts'
import type { PageRoot } from './page-root.ts'
import type { ReportPage } from './report.ts'
import type { SharedWith } from './shared-with.ts'

/** What a link to an article needs. */
export type ArticleLink = Pick<ArticleSummary, 'slug' | 'title'>

/** How many related articles a page names: enough to go on with, too few to choose among. */
export const RELATED = 3

/**
 * What a page carries for hydration, and for whoever fetches the page instead of going to it: as
 * JSON, but for what stands in its markup (`page-in-html.ts`) and the article's body.
 */
export type PageData = {
  readonly root: PageRoot
  /** The slugs of the views that this page links to. */
  readonly slugs?: FacetSlugs
  readonly listing?: Listing
  /** What the whole library can be browsed by, for pages without a list of their own. */
  readonly browse?: CountedFacets
  /** On pages with a search field: the root file of the search index, as `offprint.json` names it. */
  readonly search?: string
  readonly article?: {
    readonly head: ArticleHead
    readonly next: ArticleLink | null
    /** Articles like it, the most alike first, at most `RELATED`; absent where none is. */
    readonly related?: readonly ArticleLink[]
    /** Articles that have blocks of it, too, those with most of them first; absent where none has. */
    readonly shared?: readonly SharedWith[]
    readonly blockMap?: BlockMap
  }
  readonly report?: ReportPage
  readonly original?: { readonly head: ArticleHead; readonly file: OriginalFile }
}

/**
 * Says `prefetch` where a page is fetched ahead of being asked for: the service worker leaves it to the
 * browser, and keeps what was opened.
 */
export const PURPOSE_HEADER = 'purpose'

/**
 * What came of opening a page of the library in the tab.
 * - `ready`: it can be shown, under its own path where a former slug was asked for. With a basename
 * - `leave`: only the browser can show it, as a page of its own
 */
export type Opened = { readonly kind: 'ready'; readonly pathname: string } | { readonly kind: 'leave' }

/** One page of the site, as the prerenderer makes it. */
export type RenderedPage = {
  /** The app's markup. */
  readonly body: string
  /** For `<title>`. */
  readonly title: string
  readonly description: string | null
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

/** The app as a function, loaded by path and handed to ingest. `basename` prefixes every internal link. */
export type Render = (
  url: string,
  page: PageData & { readonly html?: string },
  basename: string,
) => Promise<RenderedPage>
