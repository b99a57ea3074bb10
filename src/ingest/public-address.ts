import { plainError } from './plain-error.ts'

/** The site's public address as it stands in `OFFPRINT_URL`. Throws for what no site can have. */
export function parsePublicAddress(text: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw plainError(`OFFPRINT_URL is "${text}"; it is the site's public address, such as https://example.org/reading/`)
  return text
}
