import type { Article, FieldLine, LeftOut } from '../model/article.ts'
import type { OriginalLine } from '../model/library-files.ts'
import { splitLines } from './clean/lines.ts'

/**
 * The parts of a seed without lines, as HTML: what fed a field, then the body block by block. What was left
 * out stands apart, with its places.
 */
export function originalParts({ blocks, fields }: Pick<Article, 'blocks' | 'fields'>): OriginalLine[] {
  return [
    ...fields.map(({ text, fields: fed }): OriginalLine => ({ text, became: 'field', fields: fed })),
    ...blocks
      .filter(({ text }) => text !== '')
      .map(({ text, id }): OriginalLine => ({ text, became: 'body', block: id })),
  ]
}

/**
 * What was kept of a seed without lines, such as HTML: its blocks. Else every line of a text or Markdown seed with what became of it, in order. Lines that shape the body
 * without standing in a block (link definitions, fences) count as body; lines above the last one that
 * fed a field (the fences of a front matter) as field.
 * @param seedText the seed, decoded
 */
export function originalLines(
  article: Pick<Article, 'blocks' | 'fields' | 'leftOut'>,
  seedText: string,
): OriginalLine[] {
  if (!article.blocks.some(({ lines }) => lines)) {
    return article.blocks.map(({ id, text }) => ({ text, became: 'body', block: id }))
  }
  const fields = byLine(article.fields)
  const leftOut = byLine(article.leftOut)
  const blocks = blocksByLine(article.blocks)
  const lastField = Math.max(0, ...fields.keys())
  return splitLines(seedText).map(({ number, raw, text }): OriginalLine => {
    if (text === '') return { text: raw, became: 'blank' }
    const fed: FieldLine | undefined = fields.get(number)
    if (fed) return { text: raw, became: 'field', fields: fed.fields }
    const left: LeftOut | undefined = leftOut.get(number)
    if (left) return { text: raw, became: 'left out', reason: left.reason, confidence: left.confidence }
    const block = blocks.get(number)
    if (block !== undefined) return { text: raw, became: 'body', block }
    return number < lastField ? { text: raw, became: 'field', fields: [] } : { text: raw, became: 'body' }
  })
}

function byLine<T extends { readonly line: number | null }>(entries: readonly T[]): Map<number, T> {
  return new Map(entries.flatMap((entry) => (entry.line === null ? [] : [[entry.line, entry] as const])))
}

function blocksByLine(blocks: Article['blocks']): Map<number, string> {
  const ids = new Map<number, string>()
  for (const { id, lines } of blocks) {
    for (let line = lines?.[0] ?? 1; line <= (lines?.[1] ?? 0); line += 1) if (!ids.has(line)) ids.set(line, id)
  }
  return ids
}
