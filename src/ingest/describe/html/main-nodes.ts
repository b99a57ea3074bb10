import { foldedText } from '../fold.ts'
import { likeness } from './headline.ts'
import { addressesOf, plainText, type SchemaNode, textsOf, typesOf } from './schema-nodes.ts'

const ARTICLE = /(?:Article|Posting|Report|Essay|Story)$/u
/** What an article may hold, and may be of another day. */
const WITHIN = /(?:Review|Recipe|HowTo)$/u
const PAGE = /Page$/u
/** How alike headline and title of the same article are at least, 0 to 1. */
const ALIKE = 0.4

/**
 * Of all that a page describes, the nodes that describe its own article, the best first: those with its
 * address or its title before others, articles before the page as a whole. An article that bears another
 * article's title is one of a list, unless it is the only one and nothing else is described.
 */
export function mainNodes(
  nodes: readonly SchemaNode[],
  page: { readonly address: string | null; readonly titles: readonly string[] },
): SchemaNode[] {
  const titles = page.titles.map(foldedText)
  const rated = nodes.flatMap((node) => {
    const types = typesOf(node)
    const isWithin = types.some((type) => WITHIN.test(type))
    const isArticle = isWithin || types.some((type) => ARTICLE.test(type))
    if (!isArticle && !types.some((type) => PAGE.test(type))) return []
    const named = textsOf(node, 'headline')[0] ?? (isArticle ? textsOf(node, 'name')[0] : undefined)
    const alike = named === undefined ? null : Math.max(0, ...titles.map((title) => likeness(foldedText(named), title)))
    const here = hasAddress(node, page.address)
    const fits = here || (alike !== null && alike >= ALIKE)
    const strange = !fits && alike !== null && isArticle
    return [{ node, strange, score: (fits ? 4 : 0) + (isArticle ? 2 : 0) - (isWithin ? 1 : 0) + (alike ?? 0) / 2 }]
  })
  const own = rated.filter(({ strange }) => !strange)
  const chosen = own.length > 0 || rated.length > 1 ? own : rated
  return chosen.sort((a, b) => b.score - a.score).map(({ node }) => node)
}

function hasAddress(node: SchemaNode, address: string | null): boolean {
  if (address === null) return false
  const own = bare(address)
  return ['url', 'mainEntityOfPage', '@id'].some((property) =>
    addressesOf(node, property).some((one) => bare(one) === own),
  )
}

function bare(address: string): string {
  return plainText(address)
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/iu, '')
    .replace(/[?#].*$|\/+$/u, '')
}
