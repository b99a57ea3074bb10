import { describe, expect, it } from 'vitest'
import { visibleDates } from '../../../../src/ingest/describe/html/visible-dates.ts'
import { viewPage } from '../../../../src/ingest/describe/html/visible-page.ts'
import { page } from './page.ts'

const PROSE = `<p>${'The ferry came in at noon and left again. '.repeat(60)}</p>`
const datesIn = (above: string, below = '', addressDay: string | null = null) => {
  const view = viewPage(page('', `<h1>Ferries</h1>${above}${PROSE}${below}`))
  const { published, updated } = visibleDates(view, { headline: 0, order: 'day first', addressDay })
  return [published?.date ?? null, updated?.date ?? null]
}

describe('visibleDates', () => {
  it.each([
    ['a time for machines', '<time datetime="2024-05-06T08:00:00Z">yesterday</time>', ['2024-05-06T08:00:00Z', null]],
    ['a marked line', '<span class="publishDate">6 May 2024</span>', ['2024-05-06', null]],
    ['a line of its own', '<p>Hull, 6 May 2024</p>', ['2024-05-06', null]],
    ['figures in the order of the page', '<p class="date">03/04/2024</p>', ['2024-04-03', null]],
    ['a day and year parted by a time', '<p class="date"><b>May 6</b> 10:30 am <i>2024</i></p>', ['2024-05-06', null]],
    ['both on one line', '<p>Published 6 May 2024, updated 8 May 2024</p>', ['2024-05-06', '2024-05-08']],
    ['both, the later first', '<p>Updated: 8 May 2024</p><p>Published: 6 May 2024</p>', ['2024-05-06', '2024-05-08']],
    ['the change alone', '<p class="updated">Last updated 8 May 2024</p>', [null, '2024-05-08']],
  ])('reads %s', (_, above, dates) => {
    expect(datesIn(above)).toEqual(dates)
  })

  it('reads a line far below only when it says "published"', () => {
    expect(datesIn('', '<p>First published on 6 May 2024</p>')).toEqual(['2024-05-06', null])
    expect(datesIn('', '<p>6 May 2024</p>')).toEqual([null, null])
  })

  it('believes the day that the address has too', () => {
    expect(datesIn('<p>7 May 2024</p><p>6 May 2024</p>', '', '2024-05-06')[0]).toBe('2024-05-06')
  })

  it.each([
    ['a comment', '<div id="comments"><time datetime="2024-05-06">6 May</time></div>'],
    ['somebody’s birth', '<span class="bday">1998-02-28</span>'],
    ['today', '<p class="date">3 hours ago</p>'],
    ['a month', '<p class="date">May 2024</p>'],
  ])('takes no day from %s', (_, above) => {
    expect(datesIn(above)).toEqual([null, null])
  })
})
