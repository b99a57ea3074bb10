/** An XML element; attributes that are undefined are left out. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

/** Builds an element. */
export function xml(name: string, attributes: XmlElement['attributes'], ...children: readonly XmlNode[]): XmlElement {
  return { name, attributes, children }
}

/** A whole XML document, UTF-8, well-formed whatever the texts hold (XML 1.0, fifth edition). */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`
}

function write(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(value)}"`]))
    .join('')
  const content = node.children.map(write).join('')
  return content === '' ? `<${node.name}${attributes}/>` : `<${node.name}${attributes}>${content}</${node.name}>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML has no character for (2.2: most controls, lone surrogates) is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
