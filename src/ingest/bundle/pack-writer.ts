import { createHash } from 'node:crypto'
import { encodeUtf8 } from '../../model/format/utf8.ts'
import { PACK_VERSION, type PackFile, packOrder } from '../../model/pack.ts'

/**
 * What a reader without a connection needs: the app, the library's files and every page; no feeds, nothing for
 * hosts, and no original, which its page carries.
 */
const NEEDED = /^(?:assets|data)\/(?!originals\/).|^offprint\.json$|(?:^|\/)index\.html$/

/** Notes each file of the site that a device must hold to do without the site, as it is written. */
export function createPackWriter() {
  const files = new Map<string, PackFile>()
  return {
    /** @param path below the site's root; what no reader needs is passed over */
    note(path: string, content: string | Uint8Array): void {
      if (!NEEDED.test(path)) return
      const bytes = typeof content === 'string' ? encodeUtf8(content) : content
      const sha256 = createHash('sha256').update(bytes).digest('base64')
      // A page is asked for by its folder, as its links and its canonical address name it.
      const address = path.replace(/(^|\/)index\.html$/, '$1')
      files.set(address, { path: address, bytes: bytes.length, sha256 })
    },
    /** The list as JSON, one file a line, so that two builds can be compared. @param articles how many the library holds */
    text(articles: number): string {
      const lines = packOrder([...files.values()]).map((file) => JSON.stringify(file))
      return `{"version":${PACK_VERSION},"articles":${articles},"files":[\n${lines.join(',\n')}\n]}\n`
    },
  }
}
