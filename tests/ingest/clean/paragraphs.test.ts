import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLines } from '../../../src/ingest/clean/lines.ts'
import { gatherParagraphs } from '../../../src/ingest/clean/paragraphs.ts'

const LONG =
  'The ferry came in at noon, and nobody was there to meet it, for the harbour had been closed a year ago and the men who used to catch the line had moved to the city with their families.'

function wrap(text: string, width: number): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

const paragraphs = (text: string): string[] => gatherParagraphs(splitLines(text)).map((paragraph) => paragraph.text)

describe('gatherParagraphs', () => {
  it.each([60, 72, 80])('joins the lines of text wrapped at %d columns', (width) => {
    const text = `Title\n\n${wrap(LONG, width)}\n\n${wrap(`${LONG} Twice.`, width)}\n`
    expect(paragraphs(text)).toEqual(['Title', LONG, `${LONG} Twice.`])
  })

  it('takes every line for a paragraph where lines are not wrapped, with or without blank lines', () => {
    expect(paragraphs(`Title\n${LONG}\n${LONG}`)).toEqual(['Title', LONG, LONG])
    expect(paragraphs(`Title\n\n${LONG}\n\n\n${LONG}`)).toEqual(['Title', LONG, LONG])
  })

  it('does not join a menu of short lines', () => {
    expect(paragraphs('Home\nNews\nSport\nWeather\nOpinion')).toHaveLength(5)
  })

  it('loses no line and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constant(wrap(LONG, 70)))), (parts) => {
        const lines = splitLines(parts.join('\n'))
        const gathered = gatherParagraphs(lines).flatMap((paragraph) => paragraph.lines)
        expect(gathered).toEqual(lines.filter((line) => line.text !== ''))
      }),
    )
  })
})
