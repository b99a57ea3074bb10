import { escapeAttribute } from './escape.ts'

/**
 * One `<meta>`, or nothing where there is nothing to say. A property of OpenGraph and a name of
 * another vocabulary share an element where they share a value, which every reader of either allows.
 */
export function meta(keys: { readonly name?: string; readonly property?: string }, content: string | null): string {
  if (content === null) return ''
  const attributes = Object.entries({ ...keys, content }).map(([key, value]) => `${key}="${escapeAttribute(value)}"`)
  return `<meta ${attributes.join(' ')}>`
}
