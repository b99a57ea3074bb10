import { describe, expect, it } from 'vitest'
import { parseAuthors } from '../../../src/ingest/describe/authors.ts'
import { findByline } from '../../../src/ingest/describe/byline.ts'

function authorsOf(...lines: readonly string[]): readonly string[] {
  const candidates = lines.map((text, at) => ({ index: at + 1, text, words: text.split(' ').length }))
  const byline = findByline(candidates, 0)
  return byline ? parseAuthors(byline.printed) : []
}

describe('findByline', () => {
  it.each([
    ['By Ann Lee', ['Ann Lee']],
    ['Ann Lee - May 6, 2024, 10:31 pm', ['Ann Lee']],
    ['6 May 2024 | By: Ann Lee', ['Ann Lee']],
    ['05/16/2024 by Ann Lee', ['Ann Lee']],
    ['Monday May 6, 2024 7:45 am PST by Ann Lee', ['Ann Lee']],
    ['By Ann Lee@annlee May 6, 2024, 11:47am EST', ['Ann Lee']],
    ['By Ann Lee, Bo Berg and Cy Ito', ['Ann Lee', 'Bo Berg', 'Cy Ito']],
    ['Von Anna Lehmann publiziert am 25. September 2018', ['Anna Lehmann']],
  ])('reads the authors of "%s"', (line, authors) => {
    expect(authorsOf(line)).toEqual(authors)
  })

  it.each(['Share on Facebook', 'Related Articles', 'Previous Post', 'Order Reprints', 'Photograph: Ann Lee'])(
    'takes nobody from "%s"',
    (line) => {
      expect(authorsOf(line)).toEqual([])
    },
  )
})
