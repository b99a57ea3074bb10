import { describe, expect, it } from 'vitest'
import { findByline } from '../../../src/ingest/describe/byline.ts'

function authorsOf(...lines: readonly string[]): readonly string[] {
  const candidates = lines.map((text, at) => ({ index: at + 1, text, words: text.split(' ').length }))
  const byline = findByline(candidates, 0)
  return byline?.authors ?? []
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
    ['By Ann Lee - 11/19/19 06:56 AM EST', ['Ann Lee']],
    ['Ann Lee and Bo Berg, Associated Press', ['Ann Lee', 'Bo Berg']],
    ['Ann Lee and Bo Berg USA TODAY', ['Ann Lee', 'Bo Berg']],
    ['Ann Lee, National Political Writer', ['Ann Lee']],
    ['By HNN Staff | November 18, 2019 at 2:26 PM HST', ['HNN Staff']],
    ['REUTERS', ['REUTERS']],
    ['Reuters, Washington,', ['Reuters']],
    ['Editorial', ['Editorial']],
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

  it.each<[string, string[]]>([
    ['Author:', ['Ann Lee']],
    ['Автор:', ['Ann Lee']],
    ['About the author', ['Ann Lee']],
  ])('reads the name below the label "%s"', (label, authors) => {
    expect(authorsOf(label, 'Ann Lee')).toEqual(authors)
  })

  it('prefers the names beside the date to those of a caption', () => {
    expect(authorsOf('Harbour Bridge', 'Ann Lee', '6 May 2024', 'Cy Ito')).toEqual(['Ann Lee'])
  })

  it('reads names above the title only with a date between', () => {
    const lines = ['Real Estate', 'Ann Lee', '6 May 2024'].map((text, index) => ({ index, text, words: 2 }))
    expect(findByline(lines, 3)?.authors).toEqual(['Ann Lee'])
    expect(findByline(lines.slice(0, 2), 3)).toBeNull()
  })

  it('passes over the writers of articles listed below', () => {
    const after = [{ index: 9, text: 'By Cy Ito', words: 3, after: true }]
    expect(findByline(after, 0)).toBeNull()
    const written = [{ index: 9, text: 'Written by Ann Lee, MS, RD on November 14, 2019', words: 9, after: true }]
    expect(findByline(written, 0)?.authors).toEqual(['Ann Lee'])
  })

  it('parts the source from the names', () => {
    const byline = findByline([{ index: 1, text: 'By Ann Lee | The Harbour News', words: 7 }], 0)
    expect(byline).toMatchObject({ printed: 'By Ann Lee', source: 'The Harbour News' })
  })
})
