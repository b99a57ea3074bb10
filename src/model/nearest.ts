/** Words of the site's own paths, which say nothing of the article that was meant. */
const ROUTE_WORDS = new Set(['articles', 'original', 'pages', 'index', 'html', 'search', 'sections', 'authors', 'tags'])

/** Below this likeness an offer reads as noise. Dice coefficient of trigrams, 0 to 1. */
const LEAST_LIKENESS = 0.2

function trigrams(slug: string): Set<string> {
  const padded = `--${slug}-` // the start of a word counts more than its end: slugs are often cut
  const grams = new Set<string>()
  for (let at = 0; at + 3 <= padded.length; at += 1) grams.add(padded.slice(at, at + 3))
  return grams
}

/** Dice (1945): twice what two sets share, over the size of both. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const gram of a) if (b.has(gram)) shared += 1
  return (2 * shared) / (a.size + b.size)
}

/** The words of a path that may have named an article, as a slug; empty when there are none. */
export function wantedSlug(path: string): string {
  let decoded = path
  try {
    decoded = decodeURIComponent(path)
  } catch {
    // A stray % is part of the mistyped address: taken as it stands.
  }
  return decoded
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !ROUTE_WORDS.has(word))
    .join('-')
}

/**
 * The articles whose slugs are most like what a path seems to have meant, best first: for the page
 * that says there is nothing here. Equal likeness keeps the given order.
 */
export function nearestArticles<T extends { readonly slug: string }>(
  path: string,
  articles: readonly T[],
  limit: number,
): T[] {
  const wanted = wantedSlug(path)
  if (wanted === '') return []
  const grams = trigrams(wanted)
  return articles
    .map((article) => ({ article, score: likeness(grams, trigrams(article.slug)) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ article }) => article)
}
