import type { LibraryRoot } from './library-files.ts'

/** What every page says of the library it belongs to; `offprint.json` says the rest. */
export type PageRoot = Pick<LibraryRoot, 'library' | 'name' | 'count'> & {
  /** Another for every other content of the library. */
  readonly build: string
}

const CONTENT_HASH = /[0-9a-f]{12}/

/** In the few characters that each page can afford: the hashes that the files' names bear, as one. */
export function pageRootOf({ library, name, count, files }: LibraryRoot): PageRoot {
  const hashes = Object.values(files).map((path) => BigInt(`0x${CONTENT_HASH.exec(path)?.[0] ?? '0'}`))
  return { library, name, count, build: hashes.reduce((all, hash) => all ^ hash, 0n).toString(36) }
}

/** Whether two pages are of one build: those of a library that has changed show something else. */
export function isSameBuild(a: PageRoot, b: PageRoot): boolean {
  return a.library === b.library && a.build === b.build
}
