/** What a page of a library never has, by name. Most of it is taken out; remote pictures become links. */
export const REMOVED_KINDS = [
  'scripts',
  'handlers',
  'scriptLinks',
  'dataLinks',
  'embeddedPages',
  'embeddedObjects',
  'drawings',
  'soundsAndFilms',
  'styles',
  'linkedFiles',
  'loadingAttributes',
  'forms',
  'controls',
  'baseAddresses',
  'redirections',
  'shadowingNames',
  'trackingPixels',
  'remotePictures',
] as const

export type RemovedKind = (typeof REMOVED_KINDS)[number]

/** How many of each a seed had; kinds of which it had none are absent. */
export type RemovedCounts = { readonly [kind in RemovedKind]?: number }
