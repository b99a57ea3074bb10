import { createHash } from 'node:crypto'
import type { ArticleSummary } from '../../model/article.ts'
import { compareCodeUnits } from '../../model/article-order.ts'
import { facetValues, VIEW_FACETS, type ViewFacet } from '../../model/facet.ts'
import { foldValue } from '../../model/fold-value.ts'
import type { FacetSlugs } from '../../model/library-files.ts'
import { slugOf } from '../../model/slug.ts'

/** A name of its own for values that have no Latin form, or whose slug another value has. */
function suffix(folded: string): string {
  return createHash('sha256').update(folded).digest('hex').slice(0, 6)
}

function slugsOf(labels: ReadonlySet<string>): Record<string, string> {
  const owners = new Map<string, string>()
  const slugs = new Map<string, string>()
  for (const label of [...labels].sort(compareCodeUnits)) {
    const folded = foldValue(label) || label // of punctuation alone, only the same is the same
    const plain = slugOf(label)
    const owner = owners.get(plain) ?? folded
    // C++ takes no address from C, which may come later.
    const isPlain = plain !== '' && owner === folded && !/[+#]/.test(folded)
    const slug = isPlain ? plain : [plain, suffix(folded)].filter(Boolean).join('-')
    owners.set(slug, folded)
    slugs.set(label, slug)
  }
  return Object.fromEntries(slugs) // a label may be `__proto__`, which no assignment would keep
}

/** The URL segment of every value that has a filter view. Spellings that fold alike share one. */
export function facetSlugs(articles: readonly ArticleSummary[]): FacetSlugs {
  const slugs = (facet: ViewFacet) => slugsOf(new Set(articles.flatMap((article) => facetValues(article, facet))))
  const [section, author, source, tag] = VIEW_FACETS
  return { section: slugs(section), author: slugs(author), source: slugs(source), tag: slugs(tag) }
}
