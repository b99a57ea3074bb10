/** Throws where the text is not well-formed XML. */
export function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  const failure = document.querySelector('parsererror')
  if (failure) throw new Error(failure.textContent ?? 'not well-formed')
  return document
}

export function parseHtml(text: string): Document {
  return new DOMParser().parseFromString(text, 'text/html')
}
