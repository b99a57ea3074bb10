import type { BlockKind } from '../model/article.ts'
import { compareCodeUnits } from '../model/article-order.ts'
import { encodeUtf8 } from '../model/format/utf8.ts'
import { type Collected, createCollector, type Indexable } from './index/collect.ts'
import { type DictionaryWord, encodeDictionary } from './index/dictionary.ts'
import { encodeHeads, HEADS_PER_FILE, type IndexedHead } from './index/heads.ts'
import { canBeMisspelt, reversed } from './index/misspelt.ts'
import { encodePairs } from './index/pair-file.ts'
import { type Pair, pairsOf } from './index/pairs.ts'
import { encodeOwnPlaces, encodePlaces, type Places } from './index/place-file.ts'
import { encodePostings } from './index/postings.ts'
import { FILES, featureTerm, type IndexRoot, SEARCH_INDEX_VERSION } from './index/root.ts'
import { cutIntoShards } from './index/shards.ts'
import { type EncodedStem, encodeStem } from './index/stem-lists.ts'
import { encodeTermShard } from './index/term-shard.ts'
import { weightsOf } from './index/weigh.ts'
import { type FindRelated, relate } from './related.ts'
import type { Stemmers } from './stems.ts'

/** What the platform lends: neither is part of ECMAScript. */
export type IndexTools = {
  /** For the languages of the articles. */
  readonly stemmers: Stemmers
  /** RFC 1951, without a header. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array
  /** A name for the content, safe in a path. */
  readonly digest: (parts: Iterable<Uint8Array>) => string
}

export type WrittenIndex = {
  /** The folder's name: a digest of all that is in it. */
  readonly name: string
  /** Paths below the folder. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What is like an article, by their places in the index. No file holds it. */
  readonly related: FindRelated
}

const NO_PLACES: Places = { forms: [], articles: [] }

/** Bytes of one file of the dictionary before compression, of a list whose stem is common, and of one file of pairs. */
const SIZES = { dictionary: 9000, commonList: 700, pairs: 2500 }

/** Bytes that the root spends on one file of stems, and files of stems that a query reads beyond what it looks for. */
const COST = { inRoot: 2.7, filesRead: 1.5 }

/** Small files make little to read for a word and much of it for the root: where the sum of both is least. */
function shardSize(total: number): number {
  return Math.max(500, Math.sqrt((COST.inRoot / COST.filesRead) * total))
}

/**
 * The search index of articles in their order: the same articles give the same bytes. Each article is
 * taken once and let go of. See `docs/formats/search-index.md`.
 */
export function writeIndex(articles: Iterable<Indexable>, tools: IndexTools): WrittenIndex {
  const files = new Map<string, Uint8Array>()
  const { collected, features, count } = collect(articles, files, tools)
  const { stems } = collected

  const weights = weightsOf(collected.lengths)
  const encoded = stems.map((stem) => encodeStem(stem, collected, weights))
  const related = relate(
    encoded.map(({ postings }) => postings),
    count,
  )
  const inOrder = [...features, ...encoded].sort((a, b) => compareCodeUnits(a.stem, b.stem))
  const terms = writeTerms(inOrder, count, files)
  const words: DictionaryWord[] = stems
    .flatMap(({ forms, found }) => forms.map((word) => ({ word, size: Math.floor(Math.log2(found)) })))
    .sort(byWord)
  const separatorsOfWords = writeDictionary(words, FILES.words, files, tools)
  const endings = words
    .filter(({ word }) => canBeMisspelt(word))
    .map(({ word, size }) => ({ word: reversed(word), size }))
    .sort(byWord)
  const separatorsOfEndings = writeDictionary(endings, FILES.endings, files, tools)

  writePairs(pairsOf(collected), count, files, tools)

  const root: IndexRoot = {
    version: SEARCH_INDEX_VERSION,
    articles: count,
    ...languagesOf(collected, tools.stemmers),
    digest: tools.digest(files.values()), // of the texts as well: heads name the articles' files by their hashes
    terms,
    words: separatorsOfWords,
    endings: separatorsOfEndings,
  }
  const bytes = tools.deflate(encodeUtf8(JSON.stringify(root)))
  files.set(FILES.root, bytes)
  return { name: tools.digest([bytes]), files, related }
}

function writeTerms(stems: readonly EncodedStem[], articles: number, files: Map<string, Uint8Array>): string {
  let common = 0
  const entries = stems.map(({ stem, postings, places, placesSize }) => {
    const list = encodePostings(postings, articles)
    const found = postings.docs.length
    if (list.length <= SIZES.commonList) return { stem, found, list, places, ownPlaces: null }
    const own = encodeOwnPlaces(places, { found, size: placesSize })
    for (const [part, bytes] of own.files.entries()) files.set(FILES.ownPlaces(common, part), bytes)
    common += 1
    return { stem, found, list, places: NO_PLACES, ownPlaces: { file: common - 1, perFile: own.perFile } }
  })
  const weigh = ({ list }: (typeof entries)[number]) => 8 + list.length
  const size = shardSize(entries.reduce((sum, entry) => sum + weigh(entry), 0))
  const { shards, separators } = cutIntoShards(entries, { size, weigh, key: ({ stem }) => stem })
  for (const [index, shard] of shards.entries()) {
    files.set(FILES.terms(index), encodeTermShard(shard))
    files.set(FILES.places(index), encodePlaces(shard.map(({ places }) => places)))
  }
  return separators.join(' ')
}

function writePairs(
  pairs: readonly Pair[],
  articles: number,
  files: Map<string, Uint8Array>,
  { deflate }: IndexTools,
): void {
  const sorted = [...pairs].sort((a, b) => compareCodeUnits(a.pair, b.pair))
  const { shards, separators } = cutIntoShards(sorted, {
    size: SIZES.pairs,
    key: ({ pair }) => pair,
    // Beside the pair itself, about the bits of a gap in Rice coding.
    weigh: ({ docs }) => 6 + (docs.length * (2 + Math.log2(articles / docs.length))) / 8,
  })
  for (const [index, shard] of shards.entries()) files.set(FILES.pairs(index), encodePairs(shard, articles))
  files.set(FILES.pairsRoot, deflate(encodeUtf8(JSON.stringify(separators))))
}

function writeDictionary(
  words: readonly DictionaryWord[],
  name: (shard: number) => string,
  files: Map<string, Uint8Array>,
  { deflate }: IndexTools,
): string {
  const { shards, separators } = cutIntoShards(words, {
    size: SIZES.dictionary,
    key: ({ word }) => word,
    weigh: () => 6, // bytes of a front-coded word, before compression
  })
  for (const [index, shard] of shards.entries()) files.set(name(index), deflate(encodeDictionary(shard)))
  return separators.join(' ')
}

/** Goes through the articles once: their words, their heads, and what `has:` asks for. */
function collect(articles: Iterable<Indexable>, files: Map<string, Uint8Array>, { stemmers, deflate }: IndexTools) {
  const collector = createCollector(stemmers)
  const docsWith = new Map<BlockKind, number[]>([
    ['figure', []],
    ['table', []],
  ])
  let heads: IndexedHead[] = []
  let count = 0
  const endFile = () => {
    if (heads.length > 0) files.set(FILES.heads(Math.ceil(count / HEADS_PER_FILE) - 1), deflate(encodeHeads(heads)))
    heads = []
  }
  for (const article of articles) {
    collector.add(article)
    for (const [kind, docs] of docsWith) if (article.blocks.some((block) => block.kind === kind)) docs.push(count)
    heads.push(article)
    count += 1
    if (heads.length === HEADS_PER_FILE) endFile()
  }
  endFile()
  const features = [...docsWith].flatMap(([kind, docs]) => (docs.length > 0 ? [featureStem(kind, docs)] : []))
  return { collected: collector.finish(), features, count }
}

/** What `has:` asks for, as if it were a stem. */
function featureStem(kind: BlockKind, docs: readonly number[]): EncodedStem {
  return {
    stem: featureTerm(kind),
    postings: { docs: Uint32Array.from(docs), impacts: new Uint8Array(docs.length) },
    places: NO_PLACES,
    placesSize: 0,
  }
}

function languagesOf({ languages }: Collected, stemmers: Stemmers) {
  const common = [...languages].sort(([a, m], [b, n]) => n - m || compareCodeUnits(a, b)).map(([language]) => language)
  const stemmed = common.filter((language) => stemmers.has(language))
  return { languages: stemmed, whole: stemmed.length < common.length ? 1 : 0 }
}

function byWord(a: DictionaryWord, b: DictionaryWord): number {
  return compareCodeUnits(a.word, b.word)
}
