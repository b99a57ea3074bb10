import slugify from '@sindresorhus/slugify'

/** Longer slugs are cut at a word: they serve the eye, and some hosts limit a path segment to 255 bytes. */
const MAX_LENGTH = 80

/**
 * Lower-case ASCII, words joined by `-`. Empty when nothing of the text has a Latin form; the
 * caller then falls back to an id. Build-time only: the transliteration tables are too large for a page.
 */
export function slugOf(text: string): string {
  const slug = slugify(text, { decamelize: false, preserveLeadingUnderscore: false }).replace(/[^a-z0-9-]/g, '')
  if (slug.length <= MAX_LENGTH) return slug
  const cut = slug.slice(0, MAX_LENGTH + 1).lastIndexOf('-')
  return slug.slice(0, cut > 0 ? cut : MAX_LENGTH)
}
