import MiniSearch from 'minisearch'
import type { Article, BlockKind } from '../model/article.ts'
import { encodeUtf8 } from '../model/format/utf8.ts'
import { INDEX_OPTIONS, type IndexedArticle, SEARCH_INDEX_VERSION, type SearchIndexFile } from './index-format.ts'
import { createTokenizer, type Tokenizer } from './tokens.ts'

/** What the index needs of an article. */
export type Indexable = Pick<Article, 'id' | 'lang' | 'title' | 'standfirst' | 'authors' | 'blocks'>

/** The search index as the file's bytes: the same articles in the same order give the same bytes. */
export function writeIndex(articles: readonly Indexable[]): Uint8Array {
  const index = new MiniSearch<IndexedArticle>(INDEX_OPTIONS)
  const tokenizers = new Map<string, Tokenizer>()
  for (const article of articles) {
    const tokenize = tokenizers.get(article.lang) ?? createTokenizer(article.lang)
    tokenizers.set(article.lang, tokenize)
    index.add(indexed(article, tokenize))
  }
  const withBlock = (kind: BlockKind) =>
    articles.filter(({ blocks }) => blocks.some((block) => block.kind === kind)).map(({ id }) => id)
  const file: SearchIndexFile = {
    version: SEARCH_INDEX_VERSION,
    features: { figure: withBlock('figure'), table: withBlock('table') },
    words: index.toJSON(),
  }
  return encodeUtf8(JSON.stringify(file))
}

function indexed(article: Indexable, tokenize: Tokenizer): IndexedArticle {
  const words = (text: string) =>
    tokenize(text)
      .map(({ word }) => word)
      .join(' ')
  return {
    id: article.id,
    title: words(article.title),
    standfirst: words(article.standfirst ?? ''),
    authors: words(article.authors.join('\n')),
    body: words(article.blocks.map((block) => block.text).join('\n')),
  }
}
