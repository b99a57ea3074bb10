import { describe, expect, it } from 'vitest'
import { shortText } from '../../../../src/ingest/describe/html/short-text.ts'
import { page } from './page.ts'

describe('shortText', () => {
  it.each([
    ['<p>No <b>ferry</b>\n came</p>', 'No ferry came'],
    ['<p>No ferry</p><p>came</p>', 'No ferry came'],
    ['No ferry<br>came', 'No ferry came'],
    ['<p>No ferry<script>x()</script><button>Share</button></p>', 'No ferry'],
    ['', ''],
  ])('reads %j as %j', (body, text) => {
    expect(shortText(page('', body))).toBe(text)
  })

  it.each([
    ['text', 'No ferry came. '.repeat(1000)],
    ['elements', `${'<i></i>'.repeat(5000)}No ferry came`],
  ])('reads no more than a line has of much %s', (_, body) => {
    expect(shortText(page('', body)).length).toBeLessThanOrEqual(300)
  })
})
