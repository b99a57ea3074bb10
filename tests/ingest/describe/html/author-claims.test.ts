import { describe, expect, it } from 'vitest'
import { settleAuthors, uncatalogued } from '../../../../src/ingest/describe/html/author-claims.ts'

const outlet = {
  source: 'The Quay Gazette',
  outlets: ['The Quay Gazette'],
  host: 'quaygazette.example',
  copyright: ['© 2024 Harbour Holding'],
}
const shown = (...names: string[]) => ({ printed: `By ${names.join(' and ')}`, names })

describe('settleAuthors', () => {
  it.each([
    ['what is stated first', [['Ann Lee'], ['Bo Ek']], null, ['Ann Lee']],
    ['people, not the publication they write for', [['Ann Lee, The Quay Gazette']], null, ['Ann Lee']],
    ['who is shown where the publication is stated', [['The Quay Gazette']], shown('Ann Lee'), ['Ann Lee']],
    ['who is shown where a newsroom is stated', [['Gazette Staff']], shown('Ann Lee'), ['Ann Lee']],
    ['the newsroom where nobody is shown', [['Gazette Staff']], null, ['Gazette Staff']],
    ['all that are shown where one is stated', [['Ann Lee']], shown('Ann Lee', 'Bo Ek'), ['Ann Lee', 'Bo Ek']],
    ['who is stated where others are shown', [['Ann Lee']], shown('Bo Ek', 'Cy Ash'), ['Ann Lee']],
    [
      'the people of an agency that is stated',
      [['Harbour Agency']],
      { printed: 'By Ann Lee, Harbour Agency', names: ['Ann Lee'] },
      ['Ann Lee'],
    ],
    ['who is shown where the owner of the page is stated', [['Harbour Holding']], shown('Ann Lee'), ['Ann Lee']],
    ['people, not a desk of the publication', [['Ann Lee, The Quay Gazette Sport']], null, ['Ann Lee']],
    ['no place behind an agency', [['HPA']], shown('HPA', 'Hull'), ['HPA']],
  ])('takes %s', (_, stated, visible, names) => {
    expect(settleAuthors(stated, visible, outlet)?.names).toEqual(names)
  })

  it.each([
    ['the publication itself', [['The Quay Gazette']]],
    ['an account', [['admin']]],
    ['an address', [['https://quaygazette.example/staff/ann']]],
    ['nobody', [[], []]],
  ])('names no author when the page states %s', (_, stated) => {
    expect(settleAuthors(stated, null, outlet)).toBeNull()
  })

  it('ends the byline before the date on its line', () => {
    const printed = 'Ann Lee Monday, 6 May 2024 @ 11:10'
    expect(settleAuthors([], { printed, names: ['Ann Lee'] }, outlet)?.printed).toBe('Ann Lee')
  })
})

describe('uncatalogued', () => {
  it.each([
    ['Lee, Ann', 'Ann Lee'],
    ['van Ek, Bo', 'Bo van Ek'],
    ['Ann Lee', 'Ann Lee'],
    ['Ann Lee, Bo Ek', 'Ann Lee, Bo Ek'],
    ['Lee, Ann, Jr.', 'Lee, Ann, Jr.'],
  ])('reads %j as %j', (written, name) => {
    expect(uncatalogued(written)).toBe(name)
  })
})
