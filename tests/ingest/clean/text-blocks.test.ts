import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featuresOf } from '../../../src/ingest/clean/features.ts'
import { splitLines } from '../../../src/ingest/clean/lines.ts'
import { gatherParagraphs } from '../../../src/ingest/clean/paragraphs.ts'
import { textBlocks } from '../../../src/ingest/clean/text-blocks.ts'
import { textContent } from '../../../src/ingest/clean/white-space.ts'

const PROSE =
  'The ferry came in at noon, and nobody was there to meet it, for the harbour had been closed a year ago and the town had moved on.'

function blocksOf(text: string, left: readonly number[] = []) {
  return textBlocks(
    gatherParagraphs(splitLines(text)).flatMap((paragraph, index) =>
      left.includes(index) ? [] : [{ index, seen: featuresOf(paragraph) }],
    ),
  )
}

function tagsOf(text: string, left: readonly number[] = []): string {
  return blocksOf(text, left)
    .map(({ tagName, children }) => (tagName === 'ul' || tagName === 'ol' ? `${tagName}${children.length}` : tagName))
    .join(' ')
}

describe('textBlocks', () => {
  it.each([
    ['bullets below each other', `${PROSE}\n• bread\n• eggs\n• salt\n${PROSE}`, 'p ul3 p'],
    ['items parted by blank lines', `${PROSE}\n\n- bread\n\n- eggs\n\n${PROSE}`, 'p ul2 p'],
    ['numbers in their order', `${PROSE}\n1. Break the eggs.\n2. Add the salt.\n${PROSE}`, 'p ol2 p'],
    ['numbers that go on where others ended', `${PROSE}\n4) Stir.\n5) Wait.`, 'p ol2'],
  ])('makes lists of %s', (_, text, tags) => {
    expect(tagsOf(text)).toBe(tags)
  })

  it.each([
    ['a single item', `${PROSE}\n- bread\n${PROSE}`],
    ['numbers out of order', `${PROSE}\n1. Stir.\n3. Wait.\n${PROSE}`],
    ['numbers of two kinds', `${PROSE}\n1. Stir.\n2) Wait.\n${PROSE}`],
    ['what people say behind hyphens', `${PROSE}\n- Who comes there?\n- It is the ferry, he said.\n${PROSE}`],
    ['dashes, which begin speech', `${PROSE}\n– Nobody came.\n– Nobody at all.\n${PROSE}`],
  ])('leaves %s as paragraphs', (_, text) => {
    expect(tagsOf(text)).toMatch(/^p(?: p)*$/)
  })

  it('parts a list where something between its items was left out', () => {
    expect(tagsOf('• bread\n• eggs\nRead more\n• salt\n• oil', [2])).toBe('ul2 ul2')
  })

  it('keeps the number that a list begins with, and no sign of it in the text', () => {
    const [list] = blocksOf('7. Stir.\n8. Wait.')
    expect(list?.properties).toEqual({ start: 7 })
    expect(list?.children.map(textContent)).toEqual(['Stir.', 'Wait.'])
  })

  it('takes a short line between paragraphs for a heading, as far from them as they are from each other', () => {
    expect(tagsOf(`${PROSE}\n\n${PROSE}\n\nWhat the town did\n\n${PROSE}`)).toBe('p p h2 p')
  })

  it.each([
    ['a line that ends as a sentence', `${PROSE}\n\n${PROSE}\n\nNobody ever came.\n\n${PROSE}`],
    ['a caption, which stands further off', `${PROSE}\n\n${PROSE}\n\n\n\nThe closed harbour\n\n\n${PROSE}`],
    ['a credit', `${PROSE}\n\n${PROSE}\n\nPhoto Ann Lee\n\n${PROSE}`],
    ['a pointer elsewhere', `${PROSE}\n\n${PROSE}\n\nRelated stories of the week\n\n${PROSE}`],
    ['the last line', `${PROSE}\n\n${PROSE}\n\nWhat the town did`],
    ['a short line where nothing parts the paragraphs', `${PROSE}\n${PROSE}\nWhat the town did\n${PROSE}`],
    ['the lines of a poem', Array(4).fill(`What the town did\n\n${PROSE}`).join('\n\n')],
  ])('does not take %s for a heading', (_, text) => {
    expect(tagsOf(text)).not.toContain('h2')
  })

  it.each([
    ['marked line by line', `${PROSE}\n> Nobody came.\n> Nobody at all.\n${PROSE}`, 'p blockquote p'],
    ['signed below', `${PROSE}\n\n“Nobody came at all.”\n\n— Ann Lee, ferrywoman\n\n${PROSE}`, 'p blockquote p'],
    [
      'of a short message',
      `${PROSE}\n\nNobody came at all.\n\n— Ann Lee (@ann) May 1, 2020\n\n${PROSE}`,
      'p blockquote p',
    ],
    ['that nobody signed', `${PROSE}\n\n“Nobody came at all.”\n\n${PROSE}`, 'p p p'],
    ['below which speech goes on', `${PROSE}\n\n“Nobody came.”\n\n— It is the ferry.\n\n${PROSE}`, 'p p p p'],
  ])('finds quotations %s', (_, text, tags) => {
    expect(tagsOf(text)).toBe(tags)
  })

  it('gives the text of a marked quotation without its marks', () => {
    expect(blocksOf('> Nobody came.\n> Nobody at all.').map(textContent)).toEqual(['Nobody came.Nobody at all.'])
  })

  it('lets every word stand once, in its order, on the lines it came from', () => {
    const line = fc.oneof(
      fc.constantFrom(PROSE, '', '- bread', '• eggs', '1. Stir.', '2. Wait.', '> Said so', '— Ann Lee', '“Well.”'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n')
        const blocks = blocksOf(text)
        const words = (whole: string): string => whole.replace(/[^\p{L}]+/gu, '')
        const said = gatherParagraphs(splitLines(text)).map((paragraph) => paragraph.text)
        expect(words(blocks.map(textContent).join(''))).toBe(words(said.join('')))
        const spans = blocks.map(({ position }) => [position?.start.line ?? 0, position?.end.line ?? 0] as const)
        spans.forEach(([first, last], index) => {
          expect(first).toBeGreaterThan(spans[index - 1]?.[1] ?? 0)
          expect(last).toBeGreaterThanOrEqual(first)
        })
      }),
    )
  })

  it('takes long runs of speech and of items in one go', () => {
    expect(blocksOf('- a word?\n'.repeat(10_000))).toHaveLength(10_000)
    expect(blocksOf('- a word\n'.repeat(10_000))).toHaveLength(1)
  })
})
