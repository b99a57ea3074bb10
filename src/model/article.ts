import type { RemovedCounts } from './removed.ts'

/** The unit of place. A list, a table or a quote is one block, however many lines it has. */
export type BlockKind = 'paragraph' | 'heading' | 'list' | 'quote' | 'table' | 'figure' | 'code' | 'rule'

export type Block = {
  /** Stable within its article: minted from the block's text, `-2`, `-3` … where equal blocks repeat. */
  readonly id: string
  readonly kind: BlockKind
  /** Exactly the `textContent` of the element `#b-ID` in the article's HTML, so that offsets hold in both. */
  readonly text: string
  /** First and last line of the seed it stands on, from 1, both included; absent where the seed has no lines. */
  readonly lines?: readonly [first: number, last: number]
}

/** One heading of the article's outline. */
export type OutlineHeading = {
  /** The heading's block id. */
  readonly block: string
  /** 2 to 6: the article's title is the page's only first level. */
  readonly level: number
  readonly text: string
}

export type Direction = 'ltr' | 'rtl'

/** What a list needs of an article. */
export type ArticleSummary = {
  /** Minted once from the body, kept by the ledger: the key of all reading state. */
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly standfirst: string | null
  /** The names parsed from the byline, in its order. */
  readonly authors: readonly string[]
  readonly section: string | null
  readonly tags: readonly string[]
  /** The publication the article appeared in. */
  readonly source: string | null
  /** ISO 8601, as precise as the seed says (`2025`, `2025-03`, `2025-03-19` or a full instant). */
  readonly published: string | null
  /** BCP 47. */
  readonly lang: string
  readonly dir: Direction
  /** Words of the body, as `countWords` counts them. */
  readonly words: number
  /** Only where the library has the article more than once. */
  readonly copies?: Copies
}

/** Which of an article's copies stands for all in lists, by id, and how many there are, it included. */
export type Copies = { readonly best: string; readonly count: number }

/** Another copy of an article, saved from elsewhere or twice. */
export type Alternate = Pick<ArticleSummary, 'id' | 'slug' | 'title' | 'source' | 'published'>

/** All of an article but its text. */
export type ArticleHead = ArticleSummary & {
  /** Who wrote it, as printed. */
  readonly byline: string | null
  /** When the publication last changed it; ISO 8601. */
  readonly updated: string | null
  /** The address it was first published at. */
  readonly canonical: string | null
  readonly outline: readonly OutlineHeading[]
  /** The other copies, the best first. */
  readonly alternates?: readonly Alternate[]
}

/** A line of the seed that is not in the body, and why. */
export type LeftOut = {
  readonly text: string
  /** A sentence for people, such as "Repeats the title". */
  readonly reason: string
  /** How sure ingest is that the line is no part of the body, 0 to 1. */
  readonly confidence: number
  /** Counts from 1; null where the seed has no lines, as in HTML. */
  readonly line: number | null
  /** A CSS path for HTML seeds. */
  readonly place?: string
}

export type FieldName =
  | 'title'
  | 'standfirst'
  | 'byline'
  | 'section'
  | 'tags'
  | 'source'
  | 'published'
  | 'updated'
  | 'lang'
  | 'canonical'

/** Which line of the seed fed which fields. One line may feed several ("By A. Writer, The Paper"). */
export type FieldLine = {
  readonly fields: readonly FieldName[]
  readonly text: string
  readonly line: number | null
}

/** An article as ingest makes it: everything there is to know. */
export type Article = ArticleHead & {
  /** The seed's path below the seeds folder, with forward slashes. */
  readonly seed: string
  readonly blocks: readonly Block[]
  /** The body as HTML that passed the allow-list: every block's element bears `id="b-ID"`. */
  readonly html: string
  readonly fields: readonly FieldLine[]
  readonly leftOut: readonly LeftOut[]
  /** What the seed had that acts, loads or leads away, and its pages have not. */
  readonly removed: RemovedCounts
}

/** The blocks' text, blocks parted by a blank line. */
export function articleText(article: Pick<Article, 'blocks'>): string {
  return article.blocks
    .map((block) => block.text)
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Keeps exactly the summary's fields, whatever else the article carries. */
export function summarize(article: ArticleSummary): ArticleSummary {
  const { id, slug, title, standfirst, authors, section, tags, source, published, lang, dir, words, copies } = article
  const summary = { id, slug, title, standfirst, authors, section, tags, source, published, lang, dir, words }
  return copies ? { ...summary, copies } : summary
}

/** Keeps exactly the head's fields: what an article page needs beside its text. */
export function articleHead(article: ArticleHead): ArticleHead {
  const { byline, updated, canonical, outline, alternates } = article
  const head = { ...summarize(article), byline, updated, canonical, outline }
  return alternates ? { ...head, alternates } : head
}
