import { JSDOM } from 'jsdom'

const { DOMParser } = new JSDOM('').window

/** A document parsed as XML; throws where it is not well-formed. */
export function parsed(text: string): Document {
  const page = new DOMParser().parseFromString(text, 'application/xhtml+xml')
  if (page.querySelector('parsererror')) throw new Error(`not well-formed: ${text}`)
  return page
}
