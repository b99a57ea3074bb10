import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const OWN = join(import.meta.dirname, '../fixtures/payloads.json')

/** Payloads, and a word on where they are from. */
export type Payloads = { readonly payloads: readonly string[]; readonly from: string }

/** Those of the repository, and those of the corpora where `OFFPRINT_CORPORA` names them. */
export function readPayloads(corpora: string | undefined): Payloads {
  const own = readList(OWN)
  const file = corpora === undefined ? null : join(corpora, 'xss/payloads.json')
  if (file === null || !existsSync(file)) {
    return { payloads: own, from: `${own.length} of the repository; OFFPRINT_CORPORA names no others` }
  }
  const others = readList(file)
  return { payloads: [...own, ...others], from: `${own.length} of the repository, ${others.length} of ${file}` }
}

function readList(file: string): string[] {
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(list)) throw new TypeError(`${file}: expected a list`)
  return list.map(String)
}

const PROSE = 'The ferry came in at noon, and nobody was there to meet it, for the harbour had been closed a year ago.'
const BODY = `<p>${PROSE}</p>`.repeat(4)

/** The places that a payload is put into: a saved page's text and all it says of itself, an attribute, Markdown. */
const PLACES: readonly { readonly ending: string; readonly seed: (payload: string, name: string) => string }[] = [
  { ending: 'page.html', seed: (payload) => page(payload, `${BODY}${payload}${BODY}`, said(payload)) },
  { ending: 'attribute.html', seed: (payload, name) => page(name, `${BODY}<p title="${payload}">${PROSE}</p>${BODY}`) },
  { ending: 'text.md', seed: (payload, name) => `# ${name}\n\n${PROSE}\n\n${payload}\n\n${PROSE}\n` },
]

function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${body}</article></body></html>`
}

/** What a page says of itself reaches bylines, lists and links of the site. */
function said(payload: string): string {
  const quoted = payload.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const names = ['og:title', 'description', 'author', 'og:site_name', 'article:section', 'og:url']
  return names.map((name) => `<meta property="${name}" content="${quoted}">`).join('')
}

/** File names and texts. */
export function payloadSeeds(payloads: readonly string[]): [name: string, text: string][] {
  return payloads.flatMap((payload, index) =>
    PLACES.map(({ ending, seed }): [string, string] => {
      const name = `Payload ${index}`
      return [`${String(index).padStart(3, '0')}-${ending}`, seed(payload, name)]
    }),
  )
}
