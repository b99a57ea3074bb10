import { readPage } from './html.ts'
import { bare, type MimeMessage, type MimePart, parseMime } from './mime.ts'
import { pictureName } from './picture-name.ts'
import { type Reader, unreadable } from './reader.ts'

const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/u

/** Pages saved with all their files in one (MHTML, RFC 2557), as browsers write them. */
export function createMhtmlReader(): Reader {
  return {
    read(bytes, seed) {
      const message = parseMime(bytes)
      const page = pageOf(message)
      if (!page) {
        return unreadable({
          line: null,
          message: 'The file holds no page',
          hint: 'Save the article again, as "Webpage, Single File" or as HTML.',
        })
      }
      return readPage(page.bytes, {
        seed,
        charset: page.charset,
        address: page.headers.get('content-location') ?? message.headers.get('snapshot-content-location') ?? null,
        held: heldPictures(message),
      })
    },
  }
}

/** The part that is opened: the one that the message names, else the first that is a page. */
function pageOf({ parts, start }: MimeMessage): MimePart | undefined {
  const named = parts.find((part) => start !== null && idOf(part) === start && PAGE.test(part.type))
  return named ?? parts.find((part) => PAGE.test(part.type))
}

function idOf(part: MimePart): string | null {
  const id = part.headers.get('content-id')
  return id === undefined ? null : bare(id)
}

/** By `Content-Location` and by `cid:` (RFC 2392). */
function heldPictures({ parts }: MimeMessage): Map<string, string> {
  const held = new Map<string, string>()
  for (const part of parts) {
    const name = pictureName(part.bytes)
    if (name === null) continue
    const location = part.headers.get('content-location')
    const id = idOf(part)
    if (location !== undefined) held.set(URL.canParse(location) ? new URL(location).href : location, name)
    if (id !== null) held.set(`cid:${id}`, name)
  }
  return held
}
