/** Marks a tab that was loaded anew for a missing file, so that one which stays missing is asked for once. */
const LOADED_ANEW = 'offprint:reloaded'

/**
 * Whether to have the browser load a page because a file of the app is gone: a newer deploy may have
 * taken it away, and the page as it is now names the right one. Says yes once for each app in a tab.
 * @param app the script that the open page names
 */
export function mayLoadAnew(window: Pick<Window, 'navigator' | 'sessionStorage'>, app: string): boolean {
  try {
    const { navigator, sessionStorage } = window
    if (!navigator.onLine || sessionStorage.getItem(LOADED_ANEW) === app) return false
    sessionStorage.setItem(LOADED_ANEW, app)
    return true
  } catch {
    return false // without a memory it could go on for ever
  }
}
