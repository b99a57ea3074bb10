/**
 * Words of an article as they stand inside quotation marks of our own: without marks or spaces at
 * either end, which would double ours.
 */
export function innerQuote(text: string): string {
  return text.replace(/^[\s"'“”‘’«»„]+|[\s"'“”‘’«»„]+$/gu, '')
}
