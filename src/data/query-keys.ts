/* The names of what the one cache holds. */

export const rootKey = () => ['root'] as const
export const manifestKey = () => ['manifest'] as const
/** The facets of the whole library. */
export const browseKey = () => ['browse'] as const
export const articleKey = (slug: string) => ['article', slug] as const
/** The slugs of the views that a prerendered page links to: what the manifest would say, before it is here. */
export const pageSlugsKey = () => ['page-slugs'] as const
/** What the page of problems shows. */
export const reportKey = () => ['report'] as const
export const originalKey = (slug: string) => ['original', slug] as const
/** @param path canonical path of the list's first page */
export const listingKey = (path: string, page: number) => ['listing', path, page] as const
