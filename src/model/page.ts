import type { ArticleHead, ArticleSummary } from './article.ts'
import type { BlockMap } from './block-map.ts'
import type { Facets } from './facet.ts'
import type { Listing } from './listing.ts'
import type { FacetSlugs, LibraryRoot, OriginalFile } from './manifest.ts'
import type { ReportPage } from './report.ts'

/**
 * What a prerendered page carries as JSON for hydration, beside the text that already stands in it.
 * The article's body is not among it: it is read out of the DOM.
 */
export type PageData = {
  readonly root: LibraryRoot
  /** Of the manifest's slugs, those of the views that this page links to. */
  readonly slugs?: FacetSlugs
  readonly listing?: Listing
  /** What the whole library can be browsed by, for pages without a list of their own. */
  readonly browse?: Facets
  readonly article?: {
    readonly head: ArticleHead
    readonly next: Pick<ArticleSummary, 'slug' | 'title'> | null
    readonly blockMap?: BlockMap
  }
  readonly report?: ReportPage
  readonly original?: { readonly head: ArticleHead; readonly file: OriginalFile }
}

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
