import { describe, expect, it } from 'vitest'
import { visibleAuthors } from '../../../../src/ingest/describe/html/visible-authors.ts'
import { viewPage } from '../../../../src/ingest/describe/html/visible-page.ts'
import { page } from './page.ts'

const PROSE = `<p>${'The ferry came in at noon and left again. '.repeat(60)}</p>`
const below = (byline: string, after = ''): readonly string[] =>
  visibleAuthors(viewPage(page('', `<h1>Ferries</h1>${byline}${PROSE}${after}`)), 0)?.names ?? []

describe('visibleAuthors', () => {
  it.each([
    ['rel=author', '<p>By <a rel="author" href="/x">Ann Lee</a></p>', ['Ann Lee']],
    ['itemprop', '<span itemprop="author"><b itemprop="name">Ann Lee</b></span>', ['Ann Lee']],
    ['a class', '<div class="articleHeader_authorName">Ann Lee</div>', ['Ann Lee']],
    ['a link to the author’s page', '<a href="/authors/ann-lee">Ann Lee</a>', ['Ann Lee']],
    [
      'several marks',
      '<p class="byline"><a rel=author>Ann Lee</a> and <a rel=author>Bo Ek</a></p>',
      ['Ann Lee', 'Bo Ek'],
    ],
    [
      'a line that says more than its mark',
      '<p class="byline">By <a rel=author>Ann Lee</a> and Bo Ek</p>',
      ['Ann Lee', 'Bo Ek'],
    ],
    ['a line that says by', '<p>By Ann Lee and Bo Ek</p>', ['Ann Lee', 'Bo Ek']],
    ['a line with the date in front', '<p>Monday 6 May 2024 7:45 am by Ann Lee</p>', ['Ann Lee']],
    ['a line with the date behind', '<p>By Ann Lee – 6 May 2024</p>', ['Ann Lee']],
    ['a mark with lines in it', '<div class="byline"><p>By Ann Lee</p><p>6 May 2024</p></div>', ['Ann Lee']],
    ['an account’s name where one is marked', '<span class="author-name">ann1990</span>', ['ann1990']],
  ])('reads %s', (_, byline, names) => {
    expect(below(byline)).toEqual(names)
  })

  it.each([
    ['a sentence', '<p>By clicking “Submit”, you agree to the Terms of Use.</p>', ''],
    ['an account that publishes for others', '<span class="author">admin</span>', ''],
    ['what a reader wrote', '', '<div class="comments"><p class="comment-author">Cy Ash</p></div>'],
    ['a box of other articles', '', '<aside class="related"><p class="byline">By Cy Ash</p></aside>'],
    ['a portrait', '<div class="author-photo">Photo of Ann</div>', ''],
  ])('takes no name from %s', (_, byline, after) => {
    expect(below(byline, after)).toEqual([])
  })
})

describe('visibleAuthors on a page that is named after its parts', () => {
  it.each(['has-sidebar', 'tone--comment', 'with-related'])('reads the byline within .%s', (name) => {
    const body = `<div class="${name}"><h1>Ferries</h1><p>By Ann Lee</p>${PROSE}</div>`
    expect(visibleAuthors(viewPage(page('', body)), 0)?.names).toEqual(['Ann Lee'])
  })
})
