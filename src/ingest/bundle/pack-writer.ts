import { createHash } from 'node:crypto'
import { encodeUtf8 } from '../../model/format/utf8.ts'
import {
  countOf,
  PACK_FOLDER,
  PACK_PATH,
  PACK_VERSION,
  type PackFile,
  type PackKind,
  type PackListRef,
  packOrder,
} from '../../model/pack.ts'
import { hashedPath } from './hashed-path.ts'
import type { TextFile } from './sitemap.ts'

/**
 * What a reader without a connection needs: the app, the library's files and every page; no feeds, nothing for
 * hosts, no article or original by itself, which its page carries, and no seeds' paths.
 */
const NEEDED = /^(?:assets|data)\/(?!articles\/|originals\/|seeds-).|^offprint\.json$|(?:^|\/)index\.html$/

/** Files of one list at most: about 150 kilobytes on the way, a few seconds on a slow line. */
const MOST_FILES = 2_000

const ARTICLE_PAGE = /^articles\/([^/]+)\//
const ARTICLE_DATA = /^data\/articles\/(.+)-[\da-f]+\.json$/
/** What search shows of the article with this number. */
const HIT = /^data\/search-[^/]+\/h(\d+)\.bin$/
const PICTURE = /\bdata\/pictures\/[\w.-]+/g
/** Pages that bear no list. */
const FIXED_PAGE = /^(?:|(?:search|shelf|notebook|settings)\/)$/

function kindOf(path: string): Exclude<PackKind, 'articles'> {
  if (path.startsWith('assets/') || path === 'offprint.json' || FIXED_PAGE.test(path)) return 'app'
  return path.startsWith('data/') && !path.startsWith('data/report-') ? 'index' : 'lists'
}

/** Notes each file of the site that a device must hold to do without the site, as it is written. */
export function createPackWriter() {
  const files = new Map<string, PackFile>()
  /** By the articles' numbers: their files are written in that order. */
  const slugs: string[] = []
  /** By the slug of the article whose page shows them. */
  const pictures = new Map<string, readonly string[]>()

  /** Files by kind; those of articles by slug. A picture that no page shows is left out. */
  function sort() {
    const others: { [kind in Exclude<PackKind, 'articles'>]: PackFile[] } = { app: [], index: [], lists: [] }
    const articles = new Map([...new Set(slugs)].sort().map((slug) => [slug, [] as PackFile[]]))
    for (const file of files.values()) {
      const article = slugs[Number(HIT.exec(file.path)?.[1])] ?? ARTICLE_PAGE.exec(file.path)?.[1] ?? ''
      const own = articles.get(article)
      if (own) own.push({ ...file, article })
      else if (!file.path.startsWith('data/pictures/')) others[kindOf(file.path)].push(file)
    }
    for (const [article, own] of articles) {
      const shown = (pictures.get(article) ?? []).flatMap((path) => files.get(path) ?? [])
      own.push(...shown.map((file) => ({ ...file, article })))
    }
    return { others, articles }
  }

  return {
    /** @param path below the site's root; what no reader needs is passed over */
    note(path: string, content: string | Uint8Array): void {
      const [, named] = ARTICLE_DATA.exec(path) ?? []
      if (named !== undefined) slugs.push(named)
      if (!NEEDED.test(path)) return
      const bytes = typeof content === 'string' ? encodeUtf8(content) : content
      const sha256 = createHash('sha256').update(bytes).digest('base64')
      // A page is asked for by its folder, as its links and its canonical address name it.
      const address = path.replace(/(^|\/)index\.html$/, '$1')
      files.set(address, { path: address, bytes: bytes.length, sha256 })
      const [page, slug] = ARTICLE_PAGE.exec(address) ?? []
      if (slug === undefined || page !== address || typeof content !== 'string') return
      const shown = new Set(content.match(PICTURE))
      if (shown.size > 0) pictures.set(slug, [...shown])
    },
    /** The lists, what names them, and `pack.json`, one file a line, so that two builds can be compared. */
    *conclude(): Generator<TextFile> {
      const { others, articles } = sort()
      const refs: PackListRef[] = []
      const whole = new Map<string, PackFile>()
      function list(kind: PackKind, listed: readonly PackFile[], from?: string): TextFile {
        const lines = listed.map((file) => JSON.stringify(file))
        const text = `{"version":${PACK_VERSION},"files":[\n${lines.join(',\n')}\n]}\n`
        const path = hashedPath(PACK_FOLDER, 'json', encodeUtf8(text))
        refs.push({
          kind,
          path,
          files: listed.length,
          bytes: countOf(listed).bytes,
          ...(from === undefined ? {} : { from }),
        })
        for (const file of listed) whole.set(file.path, file)
        return { path, text }
      }
      for (const kind of ['app', 'index', 'lists'] as const) {
        const ordered = packOrder(others[kind])
        for (let at = 0; at < ordered.length; at += MOST_FILES) yield list(kind, ordered.slice(at, at + MOST_FILES))
      }
      let from = ''
      let gathered: PackFile[] = []
      for (const [slug, own] of articles) {
        if (gathered.length + own.length > MOST_FILES && gathered.length > 0) {
          yield list('articles', gathered, from)
          gathered = []
        }
        if (gathered.length === 0) from = slug
        gathered.push(...packOrder(own))
      }
      if (gathered.length > 0) yield list('articles', gathered, from)

      const lines = refs.map((ref) => JSON.stringify(ref))
      const text = `{"version":${PACK_VERSION},"lists":[\n${lines.join(',\n')}\n]}\n`
      const path = hashedPath(PACK_FOLDER, 'json', encodeUtf8(text))
      yield { path, text }
      const { files: count, bytes } = countOf([...whole.values()])
      const pack = { version: PACK_VERSION, articles: articles.size, files: count, bytes, lists: path }
      yield { path: PACK_PATH, text: `${JSON.stringify(pack)}\n` }
    },
  }
}
