/* The names of what the one cache holds. */

export const rootKey = () => ['root'] as const
/** @param path canonical, from the root */
export const pageKey = (path: string) => ['page', path] as const
