import { describe, expect, it } from 'vitest'
import { findBody } from '../../../src/ingest/clean/body.ts'
import { featuresOf } from '../../../src/ingest/clean/features.ts'
import { splitLines } from '../../../src/ingest/clean/lines.ts'
import { gatherParagraphs } from '../../../src/ingest/clean/paragraphs.ts'
import { findTitle } from '../../../src/ingest/describe/title.ts'

const BODY =
  'The ferry came in at noon, and nobody was there to meet it. The harbour had been closed a year ago, and the men who used to catch the line had moved to the city.'

function titleOf(head: string): string | null {
  const paragraphs = gatherParagraphs(splitLines(`${head}\n${BODY}\n${BODY}`))
  const features = paragraphs.map(featuresOf)
  const body = findBody(features)
  const index = body && findTitle(paragraphs, features, body)
  return index === null ? null : (paragraphs[index]?.text ?? null)
}

describe('findTitle', () => {
  it.each([
    ['alone above the text', 'A harbour without a ferry'],
    ['below a menu', 'Home\nNews\nSport and leisure\nA harbour without a ferry'],
    [
      'among the titles of other articles',
      'Parliament votes on the new budget tonight\nA harbour without a ferry\nBy Ann Lee',
    ],
    [
      'above a caption that speaks the same words',
      'A harbour without a ferry\nPhoto: the closed harbour, seen from the ferry',
    ],
  ])('finds it %s', (_, head) => {
    expect(titleOf(head)).toBe('A harbour without a ferry')
  })

  it('gives the first of two printings', () => {
    const paragraphs = gatherParagraphs(
      splitLines(`A harbour without a ferry\nMonday\nA harbour without a ferry\n${BODY}\n${BODY}`),
    )
    const features = paragraphs.map(featuresOf)
    const body = findBody(features)
    expect(body && findTitle(paragraphs, features, body)).toBe(0)
  })

  it.each([1, 5, 30])('keeps a title of few words above %i long paragraphs, which are none', (count) => {
    const paragraphs = gatherParagraphs(splitLines(`The harbour\n\n${`${BODY}\n\n`.repeat(count)}`))
    const features = paragraphs.map(featuresOf)
    const body = findBody(features)
    expect(body && findTitle(paragraphs, features, body)).toBe(0)
  })

  it('finds none where nothing stands above the text', () => {
    expect(titleOf('')).toBeNull()
  })
})
