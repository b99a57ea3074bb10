/**
 * Whether the browser is known to delete what sites keep, unless they are visited: WebKit does after
 * seven days of use without a visit, but not of sites on the home screen ("Full Third-Party Cookie
 * Blocking and More", webkit.org, 2020). Every browser of Apple's, and on its phones every browser, is WebKit.
 *
 * @param isInstalled whether the page runs as an app of its own
 * @param isPersistent what `navigator.storage.persisted()` says
 */
export function evictsUnvisited(vendor: string, isInstalled: boolean, isPersistent: boolean): boolean {
  return vendor.startsWith('Apple') && !isInstalled && !isPersistent
}
