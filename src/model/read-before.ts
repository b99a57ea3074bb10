import type { ArticleLink } from './page.ts'
import { articleState, type ReadingState } from './reading-state.ts'
import { isReadUntil, type SharedWith } from './shared-with.ts'

/** A passage of one article that the reader knows from another. */
export type ReadBefore = ArticleLink & {
  /** Its first block … */
  readonly block: string
  /** … and its last. */
  readonly last: string
  /** Where it begins in the other article. */
  readonly there: string
}

/**
 * The passages of an article that the reader has read elsewhere, in its order. Neighbouring blocks read in
 * one article are one passage, and where several articles have a block, the one that already has the block
 * before it is named, or the first. What was finished only after this article was not read before it.
 *
 * @param article the id of the article on the page
 * @param order ids of its blocks
 */
export function passagesReadBefore(
  shared: readonly SharedWith[],
  state: ReadingState,
  { article, order }: { readonly article: string; readonly order: readonly string[] },
): readonly ReadBefore[] {
  const { finishedAt } = articleState(state, article)
  const read = shared.map(({ id, slug, title, blocks }) => {
    const other = articleState(state, id)
    const isLater = finishedAt !== null && other.finishedAt !== null && other.finishedAt > finishedAt
    const known = isLater ? [] : blocks.filter(({ until }) => isReadUntil(other, until))
    return { slug, title, there: new Map(known.map((one) => [one.block, one.there])) }
  })
  const passages: ReadBefore[] = []
  for (const [at, block] of order.entries()) {
    const before = passages.at(-1)
    const open = before?.last === order[at - 1] ? before : null
    const goesOn = open && read.find(({ slug }) => slug === open.slug)?.there.has(block)
    if (goesOn) passages[passages.length - 1] = { ...open, last: block }
    else {
      const found = read.find(({ there }) => there.has(block))
      const there = found?.there.get(block)
      if (found && there) passages.push({ slug: found.slug, title: found.title, block, last: block, there })
    }
  }
  return passages
}
