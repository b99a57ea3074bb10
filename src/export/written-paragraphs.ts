import type { Paragraph, PhrasingContent } from 'mdast'

/** What somebody wrote or quoted, as Markdown's paragraphs: blank lines part them; a single line break stays one. */
export function writtenParagraphs(value: string): Paragraph[] {
  return value.split(/\n{2,}/).map((part) => ({
    type: 'paragraph',
    children: part
      .split('\n')
      .flatMap((line, nth): PhrasingContent[] => [
        ...(nth > 0 ? [{ type: 'break' as const }] : []),
        { type: 'text', value: line },
      ]),
  }))
}
