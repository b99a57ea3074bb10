/** Something that a file would load from another origin by itself. */
export type OutsideLoad = { readonly path: string; readonly what: string; readonly address: string }

const TAG = /<([a-z][a-z\d-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi
const ATTRIBUTE = /([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g
const SCRIPT = /(<script\b(?:"[^"]*"|'[^']*'|[^>"'])*>)([\s\S]*?)<\/script\s*>/gi
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi

/** Attributes that load wherever they stand (HTML, 2.5: the `data` of objects, `src` of all others). */
const LOADING = new Set(['src', 'srcset', 'poster', 'background', 'manifest', 'ping', 'imagesrcset'])
/** Elements whose `href` loads; of `link`, unless its relation only names something. */
const LOADING_HREF = new Set(['use', 'image', 'feimage', 'base'])
const NAMING_RELATIONS = /^(?:canonical|alternate|search|next|prev|author|license|help|bookmark|me|via)$/i

const CSS_ADDRESS = /(?:url\(\s*|@import\s+|image-set\(\s*)["']?([^"')\s]+)/gi
/** Calls that load a fixed address. Addresses that scripts put together at run time are the policy's to stop. */
const SCRIPT_ADDRESS =
  /(?:\bimport\s*\(?|\bfrom|\bfetch\(|\bimportScripts\(|\b(?:Shared)?Worker\(|\bEventSource\(|\bWebSocket\(|\bsendBeacon\()\s*["'`]([^"'`]+)/g

/** In every address that leads elsewhere, however `isOutside` would read it; most pages and tags have none. */
const TWO_SLASHES = /[/\\][\t\n\r]*[/\\]/

/** The WHATWG URL parser strips tabs and newlines and takes a backslash for a slash. */
function isOutside(address: string, own: string | null): boolean {
  const plain = address
    .replaceAll('&amp;', '&')
    .replace(/[\t\n\r]/g, '')
    .trim()
    .replaceAll('\\', '/')
  if (!/^(?:(?:https?|wss?|ftp):)?\/\//i.test(plain)) return false
  return own === null || !URL.canParse(plain, own) || new URL(plain, own).origin !== new URL(own).origin
}

type Found = Omit<OutsideLoad, 'path'>

function* inCss(text: string): Generator<Found> {
  for (const [what, address = ''] of text.matchAll(CSS_ADDRESS)) yield { what: what.split(/[\s"'(]/)[0] ?? '', address }
}

function* inScript(text: string): Generator<Found> {
  for (const [what, address = ''] of text.matchAll(SCRIPT_ADDRESS))
    yield { what: what.split(/[\s"'`(]/)[0] ?? '', address }
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE))
    attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '')
  return attributes
}

function* inTag(tag: string, attributes: ReadonlyMap<string, string>): Generator<Found> {
  for (const [name, value] of attributes) {
    const what = `${tag} ${name}`
    if (name === 'style') yield* inCss(value)
    else if (name.endsWith('srcset')) for (const address of value.split(/\s+|,/)) yield { what, address }
    else if (LOADING.has(name) || (tag === 'object' && name === 'data')) yield { what, address: value }
    else if (/^(?:xlink:)?href$/.test(name) && LOADING_HREF.has(tag)) yield { what, address: value }
    else if (name === 'href' && tag === 'link' && loads(attributes.get('rel') ?? '')) yield { what, address: value }
    else if (tag === 'meta' && name === 'content' && /^refresh$/i.test(attributes.get('http-equiv') ?? ''))
      yield { what: 'meta refresh', address: value.replace(/^[\d.\s;,]*(?:url\s*=\s*)?["']?/i, '') }
  }
}

function loads(relations: string): boolean {
  return relations.split(/\s+/).some((relation) => !NAMING_RELATIONS.test(relation))
}

function* inHtml(text: string): Generator<Found> {
  for (const [, css = ''] of text.matchAll(STYLE)) yield* inCss(css)
  const scripts: string[] = []
  const markup = text.replace(SCRIPT, (_, tag: string, code: string) => {
    if (!/\btype="?application\//.test(tag)) scripts.push(code)
    return `${tag}</script>`
  })
  for (const code of scripts) yield* inScript(code)
  if (!TWO_SLASHES.test(markup)) return
  for (const [, tag = '', rest = ''] of markup.matchAll(TAG))
    if (TWO_SLASHES.test(rest)) yield* inTag(tag.toLowerCase(), attributesOf(rest))
}

const FINDERS: Readonly<Record<string, (text: string) => Generator<Found>>> = {
  html: inHtml,
  svg: inHtml,
  css: inCss,
  js: inScript,
}

/**
 * What one emitted file would load from elsewhere without anybody's click. The policy in every page
 * stops such loads in the browser; this proves, before anything is published, that there are none.
 * @param path by whose ending the file is read; files of other kinds load nothing
 * @param own the public address of the library, whose origin is not elsewhere; null when unknown
 */
export function outsideLoads(path: string, text: string, own: string | null): OutsideLoad[] {
  const find = FINDERS[path.split('.').at(-1) ?? '']
  if (!find) return []
  return [...find(text)].filter(({ address }) => isOutside(address, own)).map((found) => ({ path, ...found }))
}
