import { describe, expect, it } from 'vitest'
import { findHeadline } from '../../../../src/ingest/describe/html/headline.ts'
import { viewPage } from '../../../../src/ingest/describe/html/visible-page.ts'
import { page } from './page.ts'

const PROSE = `<p>${'The ferry came in at noon and left again. '.repeat(9)}</p>`

describe('findHeadline', () => {
  it.each<[string, string, string[], string]>([
    ['the heading without the tail', '<h1>No ferry came</h1>', ['No ferry came | News | The Quay'], 'No ferry came'],
    ['the heading as printed', '<h1>No ferry – again</h1>', ['No ferry again - The Quay'], 'No ferry – again'],
    [
      'the heading in its longer form',
      '<h1>No ferry came in at noon</h1>',
      ['No ferry came'],
      'No ferry came in at noon',
    ],
    ['a lower heading under a masthead', '<h1>The Quay</h1><h2>No ferry came</h2>', ['No ferry came'], 'No ferry came'],
    ['a line that is all before the sign', '<div>渡船没有来</div>', ['渡船没有来_新闻_码头网'], '渡船没有来'],
    ['the stated title where none is shown', '<p>Hello there</p>', ['No ferry came | The Quay'], 'No ferry came'],
    ['a title with signs of its own', '<p>Hello</p>', ['Ferries - a history | The Quay'], 'Ferries - a history'],
    [
      'the title, not the masthead behind its sign',
      '<h1>Harbour Post</h1><h2>No ferry came</h2>',
      ['No ferry came | Harbour Post'],
      'No ferry came',
    ],
    ['the only heading where none is stated', '<h1>No ferry came</h1>', [], 'No ferry came'],
  ])('takes %s', (_, body, stated, title) => {
    expect(findHeadline(viewPage(page('', body + PROSE)), stated, ['The Quay'])?.title).toBe(title)
  })

  it('finds nothing on a page that only names its publication', () => {
    expect(findHeadline(viewPage(page('', `<h1>The Quay</h1>${PROSE}`)), [], ['The Quay'])).toBeNull()
  })
})
