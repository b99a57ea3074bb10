import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What people found on the pages of the extraction corpus, by the page's id; its own README documents the shape. */
export type Truths = Readonly<Record<string, Truth>>

export type Truth = {
  readonly url: string
  readonly articleBody: string
  readonly meta?: {
    readonly title: string
    readonly titleAlso: readonly string[]
    readonly authors: readonly string[]
    readonly authorsAlso: readonly string[]
    readonly published: readonly string[]
    readonly siteName: readonly string[]
    readonly section: readonly string[]
    /** Which of these the text copy shows, by their names here. */
    readonly inText: Readonly<Record<string, boolean>>
  }
}

/** What an article says of itself. */
export type Said = {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly source: string | null
  readonly section: string | null
}

/** Reads the truth that lies in the corpus's folder. */
export function readTruths(folder: string): Truths {
  return JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truths // the shape is the corpus's
}

const NOTHING: Said = { title: null, authors: [], published: null, source: null, section: null }

/** For each field the truth knows, whether an article says it; null for a page that gave none. */
export function fieldHits({ meta }: Truth, article: Said | null): ReadonlyMap<string, boolean> {
  const said = article ?? NOTHING
  const hits = new Map<string, boolean>()
  if (meta === undefined) return hits
  if (meta.title !== '') hits.set('title', [meta.title, ...meta.titleAlso].map(fold).includes(fold(said.title ?? '')))
  if (meta.authors.length > 0) {
    const also = new Set(meta.authorsAlso.map(fold))
    const want = new Set(meta.authors.map(fold))
    const got = said.authors.map(fold).filter((author) => !also.has(author))
    hits.set('authors', got.length === want.size && got.every((author) => want.has(author)))
  }
  if (meta.published.length > 0) hits.set('published', meta.published.includes(said.published?.slice(0, 10) ?? ''))
  if (meta.siteName.length > 0) hits.set('source', meta.siteName.map(fold).includes(fold(said.source ?? '')))
  if (meta.section.length > 0) hits.set('section', meta.section.map(fold).includes(fold(said.section ?? '')))
  return hits
}

/** Over the pages whose truth knows the field: the share that says it. */
export function fieldShare(hits: readonly ReadonlyMap<string, boolean>[], field: string): number {
  const known = hits.flatMap((hit) => hit.get(field) ?? [])
  return known.filter(Boolean).length / Math.max(1, known.length)
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}
