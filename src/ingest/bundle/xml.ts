import { escapeAttribute } from './escape.ts'

/** XML 1.0, production 2 (Char): controls, lone surrogates and the two non-characters cannot stand in XML, even escaped. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** For text and for attribute values in double quotes. What XML cannot hold at all becomes U+FFFD. */
export function escapeXml(text: string): string {
  // A bare carriage return would be read back as a line feed (XML 1.0, 2.11).
  return escapeAttribute(text.replace(NOT_XML, '\u{fffd}')).replaceAll('\r', '&#13;')
}

/** An element with text, or nothing where there is no text. The name and the attributes' names are ours. */
export function element(
  name: string,
  text: string | null,
  attributes: Readonly<Record<string, string | null>> = {},
): string {
  if (text === null) return ''
  return `<${name}${attributeList(attributes)}>${escapeXml(text)}</${name}>`
}

/** An element without content. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string | null>>): string {
  return `<${name}${attributeList(attributes)}/>`
}

/** ` name="value"` for each attribute that has a value. */
export function attributeList(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('')
}
