import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, inflateRawSync } from 'node:zlib'
import { nodeTools } from '../../src/ingest/bundle/index-writer.ts'
import { encodeUtf8 } from '../../src/model/format/utf8.ts'
import { ROOT_FILE } from '../../src/model/library-files.ts'
import { createEngine } from '../../src/search/engine.ts'
import type { Indexable } from '../../src/search/index/collect.ts'
import { encodeHit } from '../../src/search/index/heads.ts'
import { FILES } from '../../src/search/index/root.ts'
import { createSearcher } from '../../src/search/searcher.ts'
import { loadStemmers } from '../../src/search/stems.ts'
import { writeIndex } from '../../src/search/write-index.ts'

/** A query for one article that is known. */
export type KnownItem = { readonly id: string; readonly clean: string; readonly misspelt: string }

export type Cranfield = {
  readonly articles: readonly Indexable[]
  /** Each with the gain of every article that is relevant. */
  readonly queries: readonly { readonly text: string; readonly gains: ReadonlyMap<string, number> }[]
}

type Story = { id: number; title: string; date: string; author: string; topics: string[]; body: string }

/** Reuters-21578 as articles, the newest first; `name` is the file without its extension. */
export function readStories(folder: string, name: 'reuters' | 'reuters-100k'): readonly Indexable[] {
  return [...storiesOneByOne(folder, name)]
}

/** The same, none of them kept. */
export function* storiesOneByOne(folder: string, name: 'reuters' | 'reuters-100k'): Iterable<Indexable> {
  const bytes = gunzipSync(readFileSync(join(folder, 'search', `${name}.jsonl.gz`)))
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf('\n', start)
    const end = newline < 0 ? bytes.length : newline
    const line = bytes.toString('utf8', start, end)
    start = end + 1
    const { id, title, date, author, topics, body } = JSON.parse(line) as Story // the corpus's own README says so
    yield article(String(id), { title, authors: author ? [author] : [], tags: topics, published: date || null, body })
  }
}

/** The first stories of a corpus. */
export function firstStories(corpora: string, name: 'reuters' | 'reuters-100k', count: number): readonly Indexable[] {
  const stories: Indexable[] = []
  for (const story of storiesOneByOne(corpora, name)) {
    if (stories.length === count) break
    stories.push(story)
  }
  return stories
}

export function readCranfield(folder: string): Cranfield {
  const { docs, queries, qrels } = JSON.parse(
    gunzipSync(readFileSync(join(folder, 'search', 'cranfield.json.gz'))).toString('utf8'),
  ) as {
    docs: { id: number; title: string; author: string; text: string }[]
    queries: { qid: number; text: string }[]
    qrels: { qid: number; doc: number; code: number }[]
  } // the corpus's own README says so
  return {
    articles: docs.map(({ id, title, author, text }) =>
      article(String(id), { title, authors: [author], tags: [], published: null, body: text }),
    ),
    queries: queries.map(({ qid, text }) => ({
      text,
      gains: new Map(
        qrels.flatMap((judged) =>
          judged.qid === qid && judged.code > 0 ? [[String(judged.doc), 5 - judged.code] as const] : [],
        ),
      ),
    })),
  }
}

export function readKnownItems(folder: string): readonly KnownItem[] {
  const items = JSON.parse(readFileSync(join(folder, 'search', 'queries-typo.json'), 'utf8')) as {
    id: number
    clean: string
    q: string
  }[] // the corpus's own README says so
  return items.map(({ id, clean, q }) => ({ id: String(id), clean, misspelt: q }))
}

/** As they are typed, half of them ending within a word. */
export function readTyped(folder: string): readonly string[] {
  const log = JSON.parse(readFileSync(join(folder, 'search', 'queries.json'), 'utf8')) as { q: string }[] // as above
  return log.map(({ q }) => q)
}

function article(
  id: string,
  about: { title: string; authors: string[]; tags: string[]; published: string | null; body: string },
): Indexable {
  const { body, ...rest } = about
  return {
    ...rest,
    id,
    slug: id,
    standfirst: null,
    section: null,
    source: null,
    lang: 'en',
    dir: 'ltr',
    words: body.split(/\s+/).length,
    files: { article: `data/articles/${id}.json`, original: `data/originals/${id}.json` },
    blocks: body.split('\n\n').map((text, index) => ({ id: `p${index}`, kind: 'paragraph', text })),
  }
}

/** A library's index in memory, with a searcher that starts cold and says what it fetches. */
export async function indexInMemory(articles: readonly Indexable[]) {
  const index = writeIndex(articles, { stemmers: await loadStemmers(['en']), ...nodeTools })
  const root = {
    version: 2,
    library: 'bench',
    name: 'bench',
    count: articles.length,
    files: { catalogue: 'data/catalogue/root.json', search: 'data/search/root.bin', seeds: 'data/seeds.json' },
  }
  const files = new Map<string, Uint8Array>([[ROOT_FILE, encodeUtf8(JSON.stringify(root))]])
  for (const [path, bytes] of index.files) files.set(`data/search/${path}`, bytes)
  for (const [doc, article] of articles.entries())
    files.set(`data/search/${FILES.hit(doc)}`, nodeTools.deflate(encodeHit(article, article.blocks)))

  function openCold() {
    const fetched = { bytes: 0, paths: [] as string[] }
    const engine = createEngine({
      inflate: (bytes) => inflateRawSync(bytes),
      readFile: async (path) => {
        const bytes = files.get(path)
        if (!bytes) throw new Error(`There is no ${path}`)
        fetched.bytes += bytes.length
        fetched.paths.push(path)
        return bytes
      },
    })
    return { searcher: createSearcher(engine), fetched }
  }
  return { files, articles: articles.length, openCold }
}
