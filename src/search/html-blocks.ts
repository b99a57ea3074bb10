/** A block's text as the article's HTML has it. */
export type BlockText = { readonly id: string; readonly text: string }

/** Elements without content or end tag (HTML Standard, 13.1.2). */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

/** The references that our own serialiser writes by name. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** An end tag, a start tag with its attributes, or a comment. Attribute values are quoted and may hold `>`. */
const MARKUP = /<!--[\s\S]*?-->|<\/([a-z][^\s>]*)[^>]*>|<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi
const BLOCK_ID = /(?:^|\s)id\s*=\s*(?:"b-([^"]+)"|'b-([^']+)'|b-([^\s"'>]+))/i

/**
 * The blocks of an article's HTML, in order, each with its element's `textContent`. Made for what
 * Offprint itself wrote: sanitised, well nested, end tags in place.
 */
export function blocksOfHtml(html: string): readonly BlockText[] {
  const blocks: { id: string; text: string }[] = []
  const open: { tag: string; block: { id: string; text: string } | null }[] = []
  let afterPre = false

  function addText(raw: string): void {
    if (raw === '') return
    // The parsing rules drop a line break straight after <pre> (HTML Standard, 13.2.6.4.7).
    const text = decode(afterPre ? raw.replace(/^\r?\n/, '') : raw)
    for (const { block } of open) if (block) block.text += text
  }

  let at = 0
  for (const match of html.matchAll(MARKUP)) {
    addText(html.slice(at, match.index))
    at = match.index + match[0].length
    const [, end, start, attributes = ''] = match
    afterPre = start?.toLowerCase() === 'pre'
    if (end !== undefined) {
      const index = open.findLastIndex(({ tag }) => tag === end.toLowerCase())
      if (index >= 0) open.length = index
    } else if (start !== undefined) {
      const tag = start.toLowerCase()
      const id = BLOCK_ID.exec(attributes)
        ?.slice(1)
        .find((group) => group !== undefined)
      const block = id === undefined ? null : { id: decode(id), text: '' }
      if (block) blocks.push(block)
      if (!VOID.has(tag)) open.push({ tag, block })
    }
  }
  addText(html.slice(at))
  return blocks
}

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));?/gi, (reference, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? reference
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference
  })
}
