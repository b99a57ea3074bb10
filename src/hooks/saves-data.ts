/** What Chromium says of the connection (Network Information API), which TypeScript's DOM library has not. */
type Connection = { readonly saveData?: boolean; readonly effectiveType?: string }

/**
 * Whether nothing is to be fetched that was not asked for: the reader saves data (Save Data API;
 * Media Queries 5, 12.5), or the connection is slow. Where the browser does not tell, nothing is held back.
 */
export function savesData({ navigator, matchMedia }: Pick<Window, 'navigator' | 'matchMedia'>): boolean {
  const { saveData = false, effectiveType = '4g' } =
    (navigator as { readonly connection?: Connection }).connection ?? {}
  return saveData || effectiveType !== '4g' || matchMedia('(prefers-reduced-data: reduce)').matches
}
