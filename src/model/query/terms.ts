import type { PhraseTerm, WordTerm } from './ast.ts'

const OPERATOR = /^(?:AND|OR|NOT)$/
const NEAR = /^near\/\d+$/i

/**
 * The word in a run without spaces, its outer punctuation cut off; `*` at its end asks for all words
 * that begin so. Null where there is no letter and no digit.
 */
export function wordTerm(raw: string): WordTerm | null {
  const text = raw
    .replace(/\*/g, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}\p{M}+#]+$/u, '')
  if (text === '') return null
  return { kind: 'word', text, prefix: raw.endsWith('*') }
}

/** The bare words in what was typed: whatever means something to the language parts words. */
export function bareWords(raw: string): readonly WordTerm[] {
  return raw.split(/[\s:()"“”„]+/).flatMap((part) => {
    const term = wordTerm(part)
    if (term === null) return []
    if (OPERATOR.test(term.text)) return [{ ...term, text: term.text.toLowerCase() }]
    if (NEAR.test(term.text)) return term.text.split('/').flatMap((piece) => wordTerm(piece) ?? [])
    return [term]
  })
}

/** The words between quotation marks; null where there is nothing but white space. */
export function phraseTerm(raw: string): PhraseTerm | null {
  const text = raw
    .replace(/["“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' ? null : { kind: 'phrase', text }
}
