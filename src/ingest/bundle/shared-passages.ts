import type { Article } from '../../model/article.ts'
import { createArticleText } from '../../model/article-text.ts'
import type { ListedArticle } from '../../model/library-files.ts'
import { FINISHED_AT } from '../../model/reading-state.ts'
import type { SharedWith } from '../../model/shared-with.ts'
import { fastHash } from '../hash.ts'
import type { SharedBlock } from '../shared-blocks.ts'

/** What a block's text says of it, which its print does not. */
type Told = {
  /** How far into its article it ends, by words. */
  readonly until: number
  readonly figures: number
}

export type SharedPassages = {
  /** To be called with each article, while its text is at hand. */
  readonly note: (article: Article) => void
  /**
   * Once all are noted: the articles that have blocks of this one, those with most of them first.
   * @param articleOf by id
   */
  readonly of: (id: string, articleOf: (id: string) => ListedArticle | undefined) => readonly SharedWith[]
}

/** Decimals of a fraction: of ten thousand words, ten. */
const STEP = 1000

/**
 * Tells of shared blocks what it takes to say that one was read. A block with other figures is other news
 * in the same frame, and a heading is no passage: they are left out.
 * @param shared by article id
 */
export function createSharedPassages(shared: ReadonlyMap<string, readonly SharedBlock[]>): SharedPassages {
  const wanted = new Map<string, Map<string, Told | null>>()
  const want = (article: string, block: string) => {
    const blocks = wanted.get(article) ?? new Map<string, Told | null>()
    wanted.set(article, blocks.set(block, null))
  }
  for (const [id, blocks] of shared) {
    for (const { block, article, there } of blocks) {
      want(id, block)
      want(article, there)
    }
  }

  function note({ id, lang, blocks }: Article): void {
    const own = wanted.get(id)
    if (!own) return
    const before = createArticleText({ id, lang, blocks }).wordsBefore()
    const total = before.at(-1) ?? 0
    for (const [index, { id: block, kind, text }] of blocks.entries()) {
      if (kind === 'heading' || !own.has(block)) continue
      const fraction = Math.ceil(((before[index + 1] ?? 0) / total) * STEP) / STEP
      own.set(block, { until: Math.min(fraction, FINISHED_AT), figures: figuresOf(text) })
    }
  }

  function of(id: string, articleOf: (id: string) => ListedArticle | undefined): readonly SharedWith[] {
    const own = wanted.get(id)
    const others = new Map<string, SharedWith['blocks'][number][]>()
    for (const { block, article, there } of shared.get(id) ?? []) {
      const [here, told] = [own?.get(block), wanted.get(article)?.get(there)]
      if (!here || !told || here.figures !== told.figures) continue
      const blocks = others.get(article) ?? []
      others.set(article, [...blocks, { block, there, until: told.until }])
    }
    return [...others]
      .sort(([, a], [, b]) => b.length - a.length)
      .flatMap(([article, blocks]) => {
        const other = articleOf(article)
        return other ? [{ id: article, slug: other.slug, title: other.title, blocks }] : []
      })
  }
  return { note, of }
}

/** A name for the figures in a text. */
function figuresOf(text: string): number {
  return fastHash((text.match(/\p{N}+/gu) ?? []).join(' '))
}
