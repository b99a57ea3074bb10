import { compareCodeUnits } from '../model/article-order.ts'
import { slugOf } from '../model/slug.ts'
import type { Ledger } from './ledger.ts'

/** An article that wants a slug. */
export type SlugSeeker = { readonly id: string; readonly title: string }

/** An article's slug and the ones that redirect to it, oldest first. */
export type SettledSlug = { readonly slug: string; readonly formerSlugs: readonly string[] }

/** Digits of the id that part two articles of one title, to begin with. */
const SUFFIX_LENGTH = 4

/**
 * Slugs by article id. A title that has not changed keeps its slug; a changed one gets a new slug and
 * leaves the old one behind as a former slug, which no other article may take. Of several new articles
 * with one title, the one with the smallest id gets the plain slug and the others a suffix from their id,
 * so the order of files does not matter.
 */
export function settleSlugs(ledger: Ledger, seekers: readonly SlugSeeker[]): ReadonlyMap<string, SettledSlug> {
  const owners = new Map<string, string>()
  for (const [id, entry] of Object.entries(ledger.articles)) {
    for (const slug of [entry.slug, ...entry.formerSlugs]) owners.set(slug, id)
  }
  const settled = new Map<string, SettledSlug>()
  for (const { id, title } of [...seekers].sort((a, b) => compareCodeUnits(a.id, b.id))) {
    const known = ledger.articles[id]
    const wanted = slugOf(title) || `article-${id}`
    const slug =
      known && isSlugFor(known.slug, wanted, id)
        ? known.slug
        : (firstOf(candidates(wanted, id), (candidate) => (owners.get(candidate) ?? id) === id) ?? `${wanted}-${id}`)
    owners.set(slug, id)
    const former = known ? [...known.formerSlugs, known.slug] : []
    settled.set(id, { slug, formerSlugs: [...new Set(former)].filter((old) => old !== slug) })
  }
  return settled
}

function* candidates(wanted: string, id: string): Generator<string> {
  yield wanted
  for (let length = SUFFIX_LENGTH; length <= id.length; length += 1) yield `${wanted}-${id.slice(0, length)}`
}

/** Null where there is none. */
function firstOf<T>(values: Iterable<T>, is: (value: T) => boolean): T | null {
  for (const value of values) if (is(value)) return value
  return null
}

function isSlugFor(slug: string, wanted: string, id: string): boolean {
  return firstOf(candidates(wanted, id), (candidate) => candidate === slug) !== null
}
